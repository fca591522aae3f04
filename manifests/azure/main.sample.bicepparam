// Copy, fill in, and give with: az deployment group create --parameters main.bicepparam
using './main.bicep'

param name = 'coachbot'
param language = 'ja'
param region = 'JP'
param instances = 2

// az ad signed-in-user show --query id --output tsv
param operatorId = ''
