using CoachBot.Domain;
using CoachBot.Talk;

namespace CoachBot.Tests.Domain;

/// <summary>What people write when it is serious, and what they write at work. A row is a text as it was typed.</summary>
public sealed class UrgencyTests
{
    [Theory]
    // Plainly.
    [InlineData("死にたい")]
    [InlineData("もう死にたいです。")]
    [InlineData("しにたい")]
    [InlineData("死んでしまいたい")]
    [InlineData("自殺を考えています")]
    [InlineData("昨日リスカした")]
    [InlineData("手首を切ってしまった")]
    [InlineData("上司が嫌で死にたい")]
    [InlineData("彼女に振られて死にたい。もう疲れている")]
    [InlineData("I want to die")]
    [InlineData("i just wanna die")]
    [InlineData("I'm going to kill myself")]
    [InlineData("I keep thinking about suicide")]
    [InlineData("I have been cutting myself")]
    [InlineData("My boss said I'm useless. I want to die.")]
    // Obliquely.
    [InlineData("消えてしまいたい")]
    [InlineData("もういなくなりたい")]
    [InlineData("生きていたくない")]
    [InlineData("生きるのに疲れた")]
    [InlineData("このまま目が覚めなければいいのに")]
    [InlineData("もう全部終わりにしたい")]
    [InlineData("電車に飛び込みたくなる")]
    [InlineData("I don’t want to be here anymore")]
    [InlineData("I wish I could go to sleep and never wake up")]
    [InlineData("they'd be better off without me")]
    [InlineData("I see no reason to live")]
    [InlineData("I just want to end it all")]
    // As a joke that is taken back.
    [InlineData("死にたいなんてね、冗談です")]
    [InlineData("maybe I'll just kill myself lol jk")]
    // In disguise: other letters, other widths, other kana, gaps and marks.
    [InlineData("タヒにたい")]
    [InlineData("ﾀﾋにたい")]
    [InlineData("タヒりたい")]
    [InlineData("氏にたい")]
    [InlineData("もう氏にたい…")]
    [InlineData("シニタイ")]
    [InlineData("ｼﾆﾀｲ")]
    [InlineData("死ニタイ")]
    [InlineData("死 に た い")]
    [InlineData("死　に　た　い")]
    [InlineData("死・に・た・い")]
    [InlineData("4にたい")]
    [InlineData("逝きたい")]
    [InlineData("ＫＩＬＬ ＭＹＳＥＬＦ")]
    [InlineData("k i l l  m y s e l f")]
    [InlineData("kill my self")]
    [InlineData("KMS")]
    [InlineData("want to unalive myself")]
    public void Self_harm(string typed) => Assert.Equal(Danger.SelfHarm, Screen(typed));

    [Theory]
    [InlineData("同僚が死にたいと言っています")]
    [InlineData("後輩が自殺しそうで心配です")]
    [InlineData("友達から「消えたい」と連絡が来た")]
    [InlineData("先輩がリスカしているみたい")]
    [InlineData("部下が氏にたいって言ってた")]
    [InlineData("my colleague says he wants to die")]
    [InlineData("My friend is suicidal")]
    [InlineData("She told me she wants to kill herself")]
    [InlineData("my brother tried to kill himself last year")]
    [InlineData("my coworker said \"I want to die\" today")]
    public void About_someone_else(string typed) => Assert.Equal(Danger.SomeoneElse, Screen(typed));

    [Theory]
    [InlineData("胸が締め付けられて息ができない")]
    [InlineData("胸が痛くて冷や汗が止まりません")]
    [InlineData("さっき血を吐いた")]
    [InlineData("意識が遠くなってきた")]
    [InlineData("父が倒れて意識がない")]
    [InlineData("睡眠薬をたくさん飲んでしまった")]
    [InlineData("息が　できない")]
    [InlineData("crushing chest pain")]
    [InlineData("I have chest pain and my left arm is numb")]
    [InlineData("I can’t breathe")]
    [InlineData("I took too many pills")]
    public void A_medical_emergency(string typed) => Assert.Equal(Danger.Medical, Screen(typed));

    [Theory]
    [InlineData("上司を殺したい")]
    [InlineData("あいつ、刺してやる")]
    [InlineData("ぶっ殺す")]
    [InlineData("I'm going to kill my boss")]
    [InlineData("I want to kill him")]
    [InlineData("I’ll stab someone")]
    public void Danger_to_others(string typed) => Assert.Equal(Danger.ToOthers, Screen(typed));

    [Theory]
    [InlineData("夫に殴られた")]
    [InlineData("上司に蹴られました")]
    [InlineData("先生に体を触られた")]
    [InlineData("レイプされました")]
    [InlineData("殺すと脅された")]
    [InlineData("夜道で襲われた")]
    [InlineData("my husband hit me")]
    [InlineData("the surgeon grabbed and groped me")]
    [InlineData("he threatened to kill me")]
    public void Abuse_of_the_body(string typed) => Assert.Equal(Danger.Abuse, Screen(typed));

    [Theory]
    [InlineData("つらい")]
    [InlineData("毎日しんどいです")]
    [InlineData("もう限界です")]
    [InlineData("もう無理…")]
    [InlineData("心が折れそう")]
    [InlineData("ﾂﾗｲ")]
    // Shouting and harassment at work are hard times, not an emergency.
    [InlineData("上司に毎日怒鳴られています")]
    [InlineData("パワハラを受けています")]
    [InlineData("My manager yells at me every day")]
    [InlineData("I'm being bullied by the team")]
    [InlineData("I can't take it anymore")]
    [InlineData("completely burnt out")]
    [InlineData("I feel overwhelmed")]
    public void Distress(string typed) => Assert.Equal(Danger.Distress, Screen(typed));

    [Theory]
    // Work.
    [InlineData("今日は切開の立ち会いが3件")]
    [InlineData("手首を切開するアプローチの説明")]
    [InlineData("電源を切るのを忘れた")]
    [InlineData("自殺防止研修の資料を作った")]
    [InlineData("殺菌と消毒の手順を確認")]
    [InlineData("可動域の限界値を測った")]
    [InlineData("患者さんの意識がないことを先生が確認した")]
    [InlineData("The patient was unconscious under anaesthesia")]
    [InlineData("a highly skilled surgeon")]
    [InlineData("I taught that skill myself")]
    [InlineData("this is a killer feature")]
    [InlineData("I had to kill the process")]
    [InlineData("the battery is going to die")]
    [InlineData("suicide prevention training at 3pm")]
    [InlineData("the deadline is tomorrow")]
    // Everyday words.
    [InlineData("死ぬほど眠い")]
    [InlineData("必死に準備した")]
    [InlineData("睡魔に襲われた")]
    [InlineData("息を殺して待った")]
    [InlineData("佐藤氏にたいへんお世話になった")]
    [InlineData("山田氏にたいして説明した")]
    [InlineData("わたしにたいする評価が下がった")]
    [InlineData("タヒチに行きたい")]
    [InlineData("辛いカレーを食べた")]
    [InlineData("使いづらい画面だった")]
    [InlineData("dead tired after the call")]
    [InlineData("I'm dying to see the results")]
    [InlineData("it hit me that I forgot the bag")]
    [InlineData("she beat me to it")]
    [InlineData("I should cut myself some slack")]
    [InlineData("I could kill for a coffee")]
    // Answers.
    [InlineData("なし")]
    [InlineData("7時間半")]
    [InlineData("most")]
    [InlineData("")]
    public void Nothing(string typed) => Assert.Equal(Danger.None, Screen(typed));

    [Fact]
    public void Screening_a_long_text_is_quick()
    {
        var text = string.Concat(Enumerable.Repeat("同僚がと言って、胸が痛く he said my friend chest pain 氏に k i l l ", 800));
        var watch = System.Diagnostics.Stopwatch.StartNew();
        Screen(text);
        Assert.InRange(watch.ElapsedMilliseconds, 0, 2000);
    }

    private static Danger Screen(string typed) => Urgency.Screen(Plain.Of(typed));
}
