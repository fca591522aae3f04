using CoachBot.Domain;
using CoachBot.Talk;

namespace CoachBot.Dialogs;

internal static class OpenPointTexts
{
    public static Text NameOf(OpenPoint point) => point switch
    {
        OpenPoint.Overtime => new("real overtime", "残業の実態"),
        OpenPoint.OnCall => new("nights on call", "オンコールの回数"),
        OpenPoint.Travel => new("travel", "移動・出張の時間"),
        OpenPoint.Variable => new("variable pay", "変動分の給与"),
        OpenPoint.Allowances => new("allowances", "手当の額"),
        OpenPoint.Training => new("training", "教育・研修の内容"),
        OpenPoint.Growth => new("how its field will grow", "配属領域の伸び"),
        _ => new("how it fits your life plans", "暮らしの予定との相性"),
    };
}
