using CoachBot.Domain;
using CoachBot.Talk;

namespace CoachBot.Dialogs;

/// <summary>What urgent help says first, by kind of danger. Never a method, never blame, never a promise.</summary>
internal static class UrgentOpenings
{
    public static Text First(Danger danger, Lines lines)
    {
        var (ambulance, police, numbers) = (lines.Ambulance, lines.Police, lines.Numbers);
        return danger switch
        {
            Danger.Medical => new(
                En: $"Call {ambulance} now. Do not drive yourself. If someone is near, call them over and let them help. Stay where you are, unlock the door, and say where you are first.",
                Ja: $"今すぐ{ambulance}に電話してください。ご自分で運転しないでください。近くに人がいたら呼んでください。動かずに楽な姿勢で、鍵を開け、電話ではまず場所を伝えてください。"),
            Danger.ToOthers => new(
                En: $"Thank you for saying it before something happens. Please step away from them now, to another room or outside, and away from anything that could hurt. If someone may get hurt, call {police}. Is there someone who can be with you?",
                Ja: $"何かが起きる前に、伝えてくださってありがとうございます。今すぐ、その人からも、危ない物からも離れてください。別の部屋か、外へ。誰かがけがをしそうなら{police}に電話を。そばに来てくれる人はいますか。"),
            Danger.Abuse => new(
                En: $"What happened to you is not your fault. If you are in danger, get to a safe place and call {police}; if you are hurt, {ambulance}. Is there someone you trust who can be with you now? These lines also listen to this:",
                Ja: $"あなたのせいではありません。危険があるなら、安全な場所へ移って{police}へ。けががあるなら{ambulance}へ電話してください。今、そばにいてくれる、信頼できる人はいますか。次の窓口でも話せます。"),
            Danger.SomeoneElse => new(
                En: $"Thank you for noticing. Stay with them, or ask someone to, and ask directly whether they think of dying: asking does no harm. Listen, and help them reach a doctor or someone they trust. In danger, {numbers.En}. These lines also advise you:",
                Ja: $"気づいてくださって、ありがとうございます。その人のそばにいるか、誰かにいてもらってください。「死にたい気持ちはありますか」と、まっすぐ尋ねてください。尋ねても害にはなりません。話を聴いて、医師や信頼できる人につないでください。危ないときは{numbers.Ja}へ。次の窓口は、周りの人の相談も受けています。"),
            _ => new(
                En: $"I'm glad you told me. Are you thinking of dying or of hurting yourself? If you might act on it, {numbers.En} now, move away from anything you could use, and ask someone you trust to be with you this minute. People at these lines will listen, and a doctor can help too:",
                Ja: $"伝えてくださって、ありがとうございます。死にたい気持ちや、自分を傷つけたい気持ちはありますか。危ないと感じたら、今すぐ{numbers.Ja}へ。危ない物から離れて、信頼できる人に、今そばに来てもらってください。次の窓口でも話を聞いてくれます。医師にも話せます。"),
        };
    }

    /// <summary>Whatever was said next, when only the emergency numbers belong on the card.</summary>
    public static Text WithWhom(Lines lines) => new(
        En: $"Who is with you right now? Please ask someone you trust to come and stay. In danger, {lines.Numbers.En}.",
        Ja: $"今、どなたと一緒ですか。ひとりなら、信頼できる人に来てもらってください。危ないときは{lines.Numbers.Ja}へ。");

    public static Text Again(Danger danger, Lines lines)
    {
        var (ambulance, police, numbers) = (lines.Ambulance, lines.Police, lines.Numbers);
        return danger switch
        {
            Danger.Medical => new(
                En: $"Have you called {ambulance}? If not, please call now, and have someone stay with you.",
                Ja: $"{ambulance}には電話できましたか。まだなら、今すぐ電話して、誰かにそばにいてもらってください。"),
            Danger.ToOthers => new(
                En: $"Are you away from them now? Please stay away, and call {police} if someone may get hurt.",
                Ja: $"今、その人から離れていますか。離れたままでいてください。誰かがけがをしそうなら{police}へ。"),
            Danger.Abuse => new(
                En: $"Are you in a safe place now? If not, get away if you can and call {police}.",
                Ja: $"今、安全な場所にいますか。まだなら、できるだけ離れて{police}に電話してください。"),
            Danger.SomeoneElse => new(
                En: $"Is someone with them right now? Please stay, or ask someone to, and call a line below together. In danger, {numbers.En}.",
                Ja: $"今、その人のそばに誰かいますか。そばにいるか、誰かにいてもらい、下の窓口に一緒に電話してください。危ないときは{numbers.Ja}へ。"),
            _ => new(
                En: $"Who is with you right now? Please ask someone to stay with you, or call a line below. In danger, {numbers.En}.",
                Ja: $"今、どなたと一緒ですか。ひとりなら、誰かに来てもらうか、下の窓口に電話してください。危ないときは{numbers.Ja}へ。"),
        };
    }
}
