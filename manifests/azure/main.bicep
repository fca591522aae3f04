// Everything CoachBot needs in one resource group. Tables, queues and the vault are reached by identity only: no key and no
// password stands in this file, in its parameters or in the app's settings.
//
// The two secrets are no parameters, not even secure ones. A deployment is repeated; were the master key part of it, a
// repeated one with another value would lock every notebook. The operator writes
// both once, after the first deployment.

@description('Begins the names of all resources: lower-case letters and digits, starting with a letter.')
@minLength(3)
@maxLength(10)
param name string

@description('Where everything runs and is kept, except the bot registration, which is global.')
param location string = resourceGroup().location

@description('Instances of the app. At least two, so that one may fail or be replaced.')
@minValue(2)
@maxValue(30)
param instances int = 2

@description('Size of one instance. It must allow Always On and the number of instances.')
param planSku string = 'P0v3'

@description('How many copies of the storage account there are, and where. ZRS survives the loss of a data centre.')
@allowed(['Standard_LRS', 'Standard_ZRS', 'Standard_GRS', 'Standard_GZRS'])
param storageSku string = 'Standard_ZRS'

@description('Price of the bot registration: F0 is free, S1 comes with an SLA. Teams messages cost nothing in either.')
@allowed(['F0', 'S1'])
param botSku string = 'S1'

@description('The name people see in Teams.')
param displayName string = 'CoachBot'

@description('The language of people whose channel sends no locale.')
@allowed(['ja', 'en'])
param language string = 'ja'

@description('Decides the emergency numbers.')
param region string = 'JP'

@description('The Entra object id of the operator, who may then write the two secrets. Empty: that right is given in another way.')
param operatorId string = ''

@description('An OpenTelemetry collector that takes OTLP over HTTP, for the metrics. Empty: none leave the app.')
param otlpEndpoint string = ''

@description('Keeps what the app prints, and who read from the vault, for 30 days in a Log Analytics workspace of 1 GB a day.')
param keepLogs bool = false

var unique = uniqueString(resourceGroup().id)
var appName = '${name}-${unique}'

// Built-in roles have the same ids everywhere.
var tableDataContributor = '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3'
var queueDataContributor = '974c5e8b-45b9-4653-ba55-5f855dd0fb88'
var keyVaultSecretsUser = '4633458b-17de-408a-b874-0445c86b69e6'
var keyVaultSecretsOfficer = 'b86a8fe4-44ce-4948-aee5-eccb2c155cd7'

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {
  name: '${name}-identity'
  location: location
}

resource storage 'Microsoft.Storage/storageAccounts@2025-06-01' = {
  name: '${name}${unique}'
  location: location
  kind: 'StorageV2'
  sku: { name: storageSku }
  properties: {
    allowSharedKeyAccess: false
    defaultToOAuthAuthentication: true
    allowBlobPublicAccess: false
    allowCrossTenantReplication: false
    supportsHttpsTrafficOnly: true
    minimumTlsVersion: 'TLS1_2'
  }
}

resource vault 'Microsoft.KeyVault/vaults@2025-05-01' = {
  name: '${name}-${unique}'
  location: location
  properties: {
    tenantId: tenant().tenantId
    sku: { family: 'A', name: 'standard' }
    enableRbacAuthorization: true
    enableSoftDelete: true
    softDeleteRetentionInDays: 90
    enablePurgeProtection: true
  }
}

resource tableRole 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: storage
  name: guid(storage.id, identity.id, tableDataContributor)
  properties: {
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', tableDataContributor)
  }
}

resource queueRole 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: storage
  name: guid(storage.id, identity.id, queueDataContributor)
  properties: {
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', queueDataContributor)
  }
}

resource vaultRole 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: vault
  name: guid(vault.id, identity.id, keyVaultSecretsUser)
  properties: {
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', keyVaultSecretsUser)
  }
}

resource operatorRole 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (!empty(operatorId)) {
  scope: vault
  name: guid(vault.id, operatorId, keyVaultSecretsOfficer)
  properties: {
    principalId: operatorId
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', keyVaultSecretsOfficer)
  }
}

resource plan 'Microsoft.Web/serverfarms@2025-03-01' = {
  name: '${name}-plan'
  location: location
  kind: 'linux'
  sku: { name: planSku, capacity: instances }
  properties: { reserved: true }
}

resource app 'Microsoft.Web/sites@2025-03-01' = {
  name: appName
  location: location
  kind: 'app,linux'
  identity: { type: 'UserAssigned', userAssignedIdentities: { '${identity.id}': {} } }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    // Any instance answers anybody.
    clientAffinityEnabled: false
    keyVaultReferenceIdentity: identity.id
    siteConfig: {
      linuxFxVersion: 'DOTNETCORE|10.0'
      alwaysOn: true
      minTlsVersion: '1.2'
      scmMinTlsVersion: '1.2'
      ftpsState: 'Disabled'
      http20Enabled: true
      healthCheckPath: '/health/ready'
    }
  }
}

// Publishing, too, is by identity only.
resource noFtpPassword 'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2025-03-01' = {
  parent: app
  name: 'ftp'
  properties: { allow: false }
}

resource noScmPassword 'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2025-03-01' = {
  parent: app
  name: 'scm'
  properties: { allow: false }
}

resource settings 'Microsoft.Web/sites/config@2025-03-01' = {
  parent: app
  name: 'appsettings'
  // Settings start the app anew: before the roles are there it would find every door shut.
  dependsOn: [tableRole, queueRole, vaultRole]
  properties: {
    ASPNETCORE_URLS: 'http://*:8080'
    WEBSITE_RUN_FROM_PACKAGE: '1'
    Storage__Provider: 'AzureTables'
    Storage__Azure__AccountUrl: 'https://${storage.name}.table.${environment().suffixes.storage}'
    Storage__Azure__ClientId: identity.properties.clientId
    Storage__KeyVault__Uri: vault.properties.vaultUri
    Storage__KeyVault__SecretName: 'coachbot-master-key'
    Storage__KeyVault__ClientId: identity.properties.clientId
    Teams__AppId: identity.properties.clientId
    Teams__TenantId: tenant().tenantId
    Teams__AppType: 'UserAssignedMSI'
    Coach__Language: language
    Coach__Region: region
    Ops__Key: '@Microsoft.KeyVault(VaultName=${vault.name};SecretName=coachbot-ops-key)'
    OTEL_EXPORTER_OTLP_ENDPOINT: otlpEndpoint
    OTEL_EXPORTER_OTLP_PROTOCOL: 'http/protobuf'
  }
}

resource bot 'Microsoft.BotService/botServices@2022-09-15' = {
  name: appName
  location: 'global'
  kind: 'azurebot'
  sku: { name: botSku }
  properties: {
    displayName: displayName
    endpoint: 'https://${app.properties.defaultHostName}/api/messages'
    msaAppType: 'UserAssignedMSI'
    msaAppId: identity.properties.clientId
    msaAppMSIResourceId: identity.id
    msaAppTenantId: tenant().tenantId
  }
}

resource teams 'Microsoft.BotService/botServices/channels@2022-09-15' = {
  parent: bot
  name: 'MsTeamsChannel'
  location: 'global'
  properties: { channelName: 'MsTeamsChannel', properties: { isEnabled: true, enableCalling: false } }
}

resource logs 'Microsoft.OperationalInsights/workspaces@2025-07-01' = if (keepLogs) {
  name: '${name}-logs'
  location: location
  properties: { sku: { name: 'PerGB2018' }, retentionInDays: 30, workspaceCapping: { dailyQuotaGb: 1 } }
}

resource appLogs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = if (keepLogs) {
  scope: app
  name: 'coachbot'
  // Not the request log: it has the addresses people call from.
  properties: { workspaceId: logs.id, logs: [{ category: 'AppServiceConsoleLogs', enabled: true }] }
}

resource vaultLogs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = if (keepLogs) {
  scope: vault
  name: 'coachbot'
  properties: { workspaceId: logs.id, logs: [{ category: 'AuditEvent', enabled: true }] }
}

@description('Where the app answers; /health/ready says whether it can work.')
output appUrl string = 'https://${app.properties.defaultHostName}'

@description('The app to publish to.')
output appName string = app.name

@description('What Teams posts to.')
output botEndpoint string = bot.properties.endpoint

@description('The bot id for the Teams manifest, too.')
output identityClientId string = identity.properties.clientId

@description('The vault that waits for coachbot-master-key and coachbot-ops-key.')
output vaultName string = vault.name
