using CoachBot.Domain;
using CoachBot.Talk;
using CoachBot.Tests.Architecture;
using CoachBot.Tests.Dialogs;
using CoachBot.Training;

namespace CoachBot.Tests.Domain;

/// <summary>How good the screening must be on lines that it was not trained with, and what must never trip it.</summary>
public sealed class ScreeningTests
{
    private static readonly string Data = Path.Combine(Sources.Root, "tests/CoachBot.Training/data");

    private static readonly Lazy<Figures> Apart = new(() =>
    {
        var figures = new Figures();
        foreach (var sample in Sample.ReadAll(Path.Combine(Data, "apart")))
            figures.Add(sample, Screen(sample.Text));
        return figures;
    });

    [Theory]
    [InlineData(Language.Ja)]
    [InlineData(Language.En)]
    public void On_lines_written_apart_it_finds_nine_crises_of_ten_and_seldom_cries_wolf(Language language)
    {
        Assert.InRange(Apart.Value.Recall(language), 0.90, 1);
        Assert.InRange(Apart.Value.Alarms(language, Danger.None), 0, 0.05);
        Assert.InRange(Apart.Value.Alarms(language, Danger.Distress), 0, 0.30);
    }

    [Fact]
    public void The_test_lines_are_many_and_none_was_trained_with()
    {
        var (apart, training) = (Sample.ReadAll(Path.Combine(Data, "apart")), Sample.ReadAll(Path.Combine(Data, "training")));
        var later = Sample.ReadAll(Path.Combine(Data, "later"));
        Assert.InRange(later.Count, 100, 10_000);
        Assert.All(Enum.GetValues<Language>(), language => Assert.InRange(apart.Count(sample => sample.Language == language), 300, 10_000));
        var blind = Sample.ReadAll(Path.Combine(Data, "blind"));
        Assert.InRange(blind.Count, 400, 10_000);
        Assert.Empty(apart.Concat(later).Concat(blind).Select(sample => Plain.Of(sample.Text)).Intersect(training.Select(sample => Plain.Of(sample.Text))));
    }

    [Fact]
    public void The_weights_belong_to_the_lines_and_concepts_of_this_version() =>
        Assert.Equal(Sample.MarkOf(Path.Combine(Data, "training"), Path.Combine(Sources.Root, "src/CoachBot.Core/Domain/Data/concepts.txt")), Classifier.Embedded.Trained);

    [Theory]
    [InlineData("切開の長さは5センチで")]
    [InlineData("電源を切る前に保存してください")]
    [InlineData("死ぬほど眠い")]
    [InlineData("自殺防止研修の資料を直しました")]
    [InlineData("手首の骨折の手術に立ち会いました")]
    [InlineData("患者さんの意識が戻ってよかったです")]
    [InlineData("患者さんが胸痛で運ばれてきて緊急カテになった")]
    [InlineData("心臓の弁の症例が2件続いた")]
    [InlineData("出血が多くて止血材を追加で出した")]
    [InlineData("AEDの点検日です")]
    [InlineData("除細動器の説明会でした")]
    [InlineData("メスの替え刃を届けた")]
    [InlineData("滅菌と殺菌の違いを説明した")]
    [InlineData("競合に価格で殴られている感じ")]
    [InlineData("必死に資料を作りました")]
    [InlineData("有給が消える前に使いたい")]
    [InlineData("もう辞めたい")]
    [InlineData("退職を決めました。最後の出社は3月です")]
    [InlineData("残業が80時間を超えた")]
    [InlineData("人身事故で電車が止まって遅れた")]
    [InlineData("highly skilled team in the OR")]
    [InlineData("our killer feature is the new handle")]
    [InlineData("please kill the power first")]
    [InlineData("dead tired after three call-outs")]
    [InlineData("suicide prevention training slides are done")]
    [InlineData("the patient had crushing chest pain and went to the cath lab")]
    [InlineData("patient was unconscious on arrival, case went fine")]
    [InlineData("stroke case at 2am")]
    [InlineData("the bleeding was controlled with our clip")]
    [InlineData("defibrillator demo at ten")]
    [InlineData("incision at the wrist, radial access")]
    [InlineData("the deadline is killing me")]
    [InlineData("my phone died during the case")]
    [InlineData("we got beaten on price again")]
    [InlineData("I want to quit my job")]
    [InlineData("I decided to leave the company in March")]
    [InlineData("overtime was 60 hours this month")]
    [InlineData("cut the suture too short")]
    [InlineData("I could sleep for a week")]
    [InlineData("the surgeon hit the wrong button")]
    [InlineData("Steps last when those who use them write them.")]
    [InlineData("Can teach robot set-up in English")]
    [InlineData("I don't know what to put on my CV")]
    [InlineData("It works best when the nurses write the steps with me.")]
    [InlineData("退職理由をうまく言えない")]
    [InlineData("疲れがとれない")]
    [InlineData("今夜、メンテを実行します")]
    [InlineData("海に飛び込む夏が好き")]
    [InlineData("薬を全部飲み忘れた")]
    [InlineData("患者さんの薬を大量に飲んだ事例")]
    [InlineData("we have a plan and the means to train nurses")]
    [InlineData("walked into the sea with the kids")]
    [InlineData("胸が締め付けられると訴える患者です")]
    [InlineData("私の患者が胸の激痛で運ばれた")]
    [InlineData("患者さんが胸が締め付けられると言っている")]
    [InlineData("as the patient had crushing chest pain we waited")]
    [InlineData("my patient has crushing chest pain")]
    [InlineData("I am with a patient who has crushing chest pain")]
    [InlineData("next patient: crushing chest pain, cath lab at two")]
    public void Work_talk_does_not_trip_it(string typed) => Assert.False(Urgency.IsCrisis(Screen(typed)), $"{typed}: {Screen(typed)}");

    /// <summary>In work talk the patient is somebody else, unless the patient is the one who writes.</summary>
    [Theory]
    [InlineData("家にある薬を手当たりしだい飲んだ")]
    [InlineData("薬を買いだめした。一気に飲むつもり")]
    [InlineData("湖に入るつもり")]
    [InlineData("今夜、実行します")]
    [InlineData("my plan is to walk into the lake after the last case")]
    [InlineData("Do you think it hurts when you drown yourself")]
    [InlineData("I have a plan and I have the means")]
    public void A_plan_is_heard(string typed) => Assert.Equal(Danger.SelfHarm, Screen(typed));

    [Theory]
    [InlineData("I'm a patient with crushing chest pain")]
    [InlineData("I'm the patient, crushing chest pain")]
    [InlineData("the patient is me, I can't breathe")]
    [InlineData("during a case my chest is tight and I can't breathe")]
    [InlineData("患者ですが、胸が締め付けられます")]
    [InlineData("私は患者です。胸が痛くて息ができない")]
    [InlineData("患者の立場ですが、胸が押しつぶされるように痛いです")]
    [InlineData("立ち会い中に胸が締め付けられて冷や汗が出ます")]
    public void A_patient_who_writes_is_heard(string typed) => Assert.Equal(Danger.Medical, Screen(typed));

    [Fact]
    public void Nothing_that_a_button_says_is_screened_as_anything() =>
        Assert.All(Walk.Everything.Value.SelectMany(path => path.Fields).Select(field => field.Input).OfType<ChoiceInput>().SelectMany(input => input.Choices)
            .Where(choice => choice.Answer != "harder").SelectMany(choice => new[] { choice.Answer, choice.Label.En, choice.Label.Ja }).Distinct(), words =>
            Assert.False(Screen(words) is not Danger.None and not Danger.Distress, $"{words}: {Screen(words)}"));

    [Theory]
    [InlineData("タヒにたい", "死にたい")]
    [InlineData("氏にたい", "死にたい")]
    [InlineData("シニタイ", "死にたい")]
    [InlineData("死 に た い", "死にたい")]
    [InlineData("死にたーーい", "死にたい")]
    [InlineData("わたしにたいする", "わたしにたいする")]
    [InlineData("佐藤氏に大変", "佐藤氏に大変")]
    [InlineData("4にたくさん", "4にたくさん")]
    [InlineData("k i l l me", "kill me")]
    [InlineData("k!ll", "kill")]
    [InlineData("ki11", "kill")]
    [InlineData("dieeee", "die")]
    [InlineData("don't", "dont")]
    [InlineData("2am, 7.5 h", "2am, 7.5 h")]
    public void Disguises_come_off(string typed, string bare)
    {
        var plain = Plain.Of(typed);
        var letters = new char[plain.Length];
        Assert.Equal(bare, new string(letters, 0, Disguise.TakeOff(plain, letters)));
    }

    [Fact]
    public void A_cry_for_help_in_a_long_note_is_found_and_every_length_is_read()
    {
        var long1 = string.Concat(Enumerable.Repeat("今日は立ち会いが三件あり、移動が長かったです。", 40));
        Assert.Equal(Danger.SelfHarm, Screen(long1 + "もう死にたい。" + long1));
        Assert.Equal(Danger.SelfHarm, Screen(string.Concat(Enumerable.Repeat("three cases and a long drive ", 30)) + ". I want to die. " + string.Concat(Enumerable.Repeat("ok ", 200))));
        foreach (var length in new[] { 1, 239, 240, 241, 481, 4000 })
            Assert.Equal(Danger.SelfHarm, Screen(new string('7', length) + "\n死にたい"));
    }

    [Fact]
    public void An_answer_costs_no_memory()
    {
        foreach (var text in new[] { "7.5", "none", "なし", "今週は立ち会いが続きました" })
        {
            Screen(text);
            var before = GC.GetAllocatedBytesForCurrentThread();
            for (var i = 0; i < 100; i++)
                Urgency.Screen(text);
            Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1000);
        }
    }

    private static Danger Screen(string typed) => Urgency.Screen(Plain.Of(typed));
}
