using System.Reflection;
using CoachBot.Tests.EndToEnd;
using Xunit.Sdk;

namespace CoachBot.Tests.Storage;

/// <summary>Runs a theory on one backend, whose name is its argument; on the emulator only where it is installed.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
internal sealed class BackendAttribute : DataAttribute
{
    public const string Memory = "memory";
    public const string Sqlite = "sqlite";

    private readonly string name;

    public BackendAttribute(string name)
    {
        this.name = name;
        Skip = name == AzuriteFixture.Tool ? Tools.Reason(AzuriteFixture.Tool) : null;
    }

    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => [[name]];
}
