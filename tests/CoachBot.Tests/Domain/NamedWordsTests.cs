using CoachBot.Domain;

namespace CoachBot.Tests.Domain;

/// <summary>What may be a name, and what only sounds like one.</summary>
public sealed class NamedWordsTests
{
    [Theory]
    [InlineData("田中先生の手術で", "田中先生")]
    [InlineData("営業の佐藤さんと", "佐藤さん")]
    [InlineData("鈴木様から", "鈴木様")]
    [InlineData("山田教授の症例", "山田教授")]
    [InlineData("新宿中央病院で", "新宿中央病院")]
    [InlineData("72歳の女性", "72歳の女性")]
    [InlineData("患者番号 1234", "患者番号")]
    [InlineData("Dr. Tanaka said", "Dr. Tanaka")]
    [InlineData("at Riverside Hospital", "Riverside Hospital")]
    [InlineData("a 72-year-old woman", "72-year-old")]
    [InlineData("ID: 40021", "ID: 40021")]
    public void Is_pointed_out(string words, string found) => Assert.Equal(found, NamedWords.Find(words));

    [Theory]
    [InlineData("看護師さんと手順をまとめた")]
    [InlineData("患者さんの待ち時間")]
    [InlineData("担当の先生に確認した")]
    [InlineData("主治医の先生")]
    [InlineData("皆さんとお客様")]
    [InlineData("大学病院と総合病院")]
    [InlineData("複数の病院を担当")]
    [InlineData("この病院では")]
    [InlineData("仕様の違いと、同様の事例、多様な現場")]
    [InlineData("准教授の発表")]
    [InlineData("the nurses of our hospital")]
    [InlineData("The Hospital asked")]
    [InlineData("8件から2件に減った")]
    public void Is_left_alone(string words) => Assert.Null(NamedWords.Find(words));
}
