'use strict';
{
  const texts = {
    ja: {
      title: 'グループの集計',
      about: '自分から参加した人のチェックインだけを、グループごとに数えています。数字を足したり引いたりしても、少人数のことはわからないようにしてあります。そのため、人の入れ替わりがあったグループは、出せないことがあります。',
      key: '集計を読むためのキー', show: '表示する', csv: 'CSVを保存する', other: 'English',
      refused: 'このキーでは読めません。', failed: '読み込めませんでした。少し待って、もう一度お試しください。',
      none: 'まだ集計がありません。期間が終わって1週間ほどすると、ここに出ます。',
      columns: ['週', '人数', 'サインが2週間以上', '残業(平均)', '休み(平均)'],
      hidden: 'この期間は出せません。',
      period: (first, last) => `${day(first, 'ja')}〜${day(last, 'ja')}`,
      people: n => `約${n}人`, percent: n => bound(n, '%', 'ja'), hours: n => bound(n, '時間', 'ja'), days: n => bound(n, '日', 'ja'),
      note: smallest => `人数は5人単位、割合は5%単位、平均は0.5単位に丸めています。${smallest}人に満たない数字は出しません。答えのない週は、その人の直前の答えで数えます。`,
    },
    en: {
      title: 'Group report',
      about: 'Only check-ins of people who chose to be counted are in it. However the figures are added and subtracted, they say nothing about a few people. So a group whose people have changed can be missing.',
      key: 'Key of the report', show: 'Show', csv: 'Save CSV', other: '日本語',
      refused: 'This key does not open the report.', failed: 'It could not be read. Please try again in a moment.',
      none: 'There is no report yet. It appears here about a week after a period is over.',
      columns: ['Week', 'People', 'A sign for two weeks or more', 'Overtime (mean)', 'Days off (mean)'],
      hidden: 'Not shown for this period.',
      period: (first, last) => `${day(first, 'en')} – ${day(last, 'en')}`,
      people: n => `about ${n}`, percent: n => bound(n, ' %', 'en'), hours: n => bound(n, ' h', 'en'), days: n => bound(n, '', 'en'),
      note: smallest => `Numbers of people are rounded to five, shares to five percent, means to a half. Nothing is shown about fewer than ${smallest} people. A week without an answer counts like the person's last one.`,
    },
  };
  let language = navigator.language.startsWith('ja') ? 'ja' : 'en';
  let shown = null;
  const at = id => document.getElementById(id);

  const day = (iso, language) => new Date(iso + 'T00:00:00Z').toLocaleDateString(language === 'ja' ? 'ja-JP' : 'en-GB', { year: 'numeric', month: language === 'ja' ? 'long' : 'short', day: 'numeric', timeZone: 'UTC' });

  // "<0.5" is said in words.
  const bound = (figure, unit, language) => {
    const number = figure.replace(/[<>]/, '') + unit;
    if (figure.startsWith('<')) return language === 'ja' ? `${number}未満` : `under ${number}`;
    return figure.startsWith('>') ? (language === 'ja' ? `${number}超` : `over ${number}`) : number;
  };

  const monday = week => {
    const [year, number] = week.split('-W').map(Number);
    const fourth = new Date(Date.UTC(year, 0, 4));
    fourth.setUTCDate(4 - ((fourth.getUTCDay() + 6) % 7) + (number - 1) * 7);
    return fourth.toLocaleDateString(language === 'ja' ? 'ja-JP' : 'en-GB', { month: language === 'ja' ? 'numeric' : 'short', day: 'numeric', timeZone: 'UTC' });
  };

  const add = (parent, tag, words) => {
    const made = document.createElement(tag);
    if (words !== undefined) made.textContent = words;
    parent.append(made);
    return made;
  };

  const table = (parent, weeks) => {
    const t = texts[language];
    const made = add(parent, 'table');
    const head = add(add(made, 'thead'), 'tr');
    for (const column of t.columns) add(head, 'th', column).scope = 'col';
    const body = add(made, 'tbody');
    for (const week of weeks) {
      const row = add(body, 'tr');
      for (const words of [monday(week.week) + (language === 'ja' ? 'の週' : ''), t.people(week.participants), t.percent(week.longRuns), t.hours(week.overtime), t.days(week.daysOff)]) add(row, 'td', words);
    }
  };

  const draw = () => {
    const t = texts[language];
    document.documentElement.lang = language;
    document.title = `CoachBot – ${t.title}`;
    at('title').textContent = t.title;
    at('about').textContent = t.about;
    at('key-label').textContent = t.key;
    at('show').textContent = t.show;
    at('csv').textContent = t.csv;
    at('language').textContent = t.other;
    at('language').lang = language === 'ja' ? 'en' : 'ja';
    const reports = at('reports');
    reports.replaceChildren();
    at('tools').hidden = !shown?.reports.length;
    if (!shown) return;
    add(reports, 'p', shown.reports.length ? t.note(shown.smallest) : t.none).className = 'quiet';
    for (const report of shown.reports) {
      add(reports, 'h2', t.period(report.first, report.last));
      for (const group of report.groups) {
        add(reports, 'h3', group[language]);
        if (group.weeks.length) table(reports, group.weeks);
        else add(reports, 'p', t.hidden).className = 'quiet';
      }
    }
  };

  // The key stays in the field: it is stored nowhere.
  const ask = async path => {
    at('problem').textContent = '';
    try {
      const answer = await fetch(path, { headers: { Authorization: `Bearer ${at('key').value.trim()}` } });
      if (answer.ok) return answer;
      at('problem').textContent = answer.status === 401 ? texts[language].refused : texts[language].failed;
    } catch {
      at('problem').textContent = texts[language].failed;
    }
    return null;
  };

  at('ask').addEventListener('submit', async event => {
    event.preventDefault();
    shown = await (await ask('/report/figures'))?.json() ?? null;
    draw();
  });
  at('csv').addEventListener('click', async () => {
    const answer = await ask('/report/figures.csv');
    if (!answer) return;
    const link = document.createElement('a');
    link.href = URL.createObjectURL(await answer.blob());
    link.download = 'coachbot-groups.csv';
    link.click();
    URL.revokeObjectURL(link.href);
  });
  at('language').addEventListener('click', () => {
    language = language === 'ja' ? 'en' : 'ja';
    draw();
  });
  draw();
}
