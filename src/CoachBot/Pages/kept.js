// Draws what is kept about the person in words of their language.
(() => {
  const labels = {
    profile: ['プロフィール', 'Profile'], open: ['途中の話', 'Unfinished talks'], draft: ['下書き', 'Draft'], checkIns: ['チェックイン', 'Check-ins'],
    runs: ['続いているサイン', 'Signs that persist'], recommendations: ['相談のおすすめ', 'Recommendations'], occasions: ['連絡の予定と記録', 'Reminders, planned and past'],
    decisions: ['残るか、離れるか', 'Should I stay?'], plan: ['30日プラン', '30-day plan'], leave: ['休暇', 'Leave'], log: ['仕事の記録', 'Work log'],
    date: ['日付', 'Date'], week: ['週', 'Week'], language: ['言語', 'Language'], zone: ['タイムゾーン', 'Time zone'], weekday: ['曜日', 'Weekday'], hour: ['時刻', 'Hour'],
    'sleep.hours': ['睡眠 (時間)', 'Sleep (hours)'], 'sign.onset': ['寝つきが悪い', 'Trouble falling asleep'], 'sign.early': ['朝早く目が覚める', 'Waking too early'],
    'sign.dread': ['休日の仕事の連絡にドキッとする', 'Flinching at work contact on days off'], 'sign.heart': ['動悸', 'Palpitations'], 'sign.stomach': ['胃やおなかの不調', 'Stomach or digestive trouble'],
    'work.overtime': ['残業 (時間)', 'Overtime (hours)'], 'work.callouts': ['夜に呼び出された日', 'Nights called out'], 'work.daysOff': ['丸一日の休み', 'Full days off'],
    'near-miss': ['ヒヤリとしたこと', 'Near miss'], note: ['メモ', 'Note'], sign: ['サイン', 'Sign'], signs: ['サイン', 'Signs'], from: ['始まり', 'From'], to: ['終わり', 'To'], days: ['日数', 'Days'],
    kind: ['種類', 'Kind'], due: ['予定', 'Due'], state: ['状態', 'State'], reason: ['理由', 'Reason'], dialog: ['話題', 'Topic'], answers: ['答え', 'Answers'],
    consent: ['同意', 'Consent'], version: ['版', 'Version'], at: ['日時', 'When'], text: ['文面', 'Text'], started: ['開始', 'Started'], startedAt: ['開始', 'Started'], paused: ['休止', 'Paused'], pausedUntil: ['休止の期限', 'Paused until'],
    leaning: ['傾き', 'Leaning'], fixable: ['変えられる度合い', 'Fixable'], support: ['支え', 'Support'], category: ['分類', 'Category'], amount: ['量', 'Amount'],
    cv: ['職務経歴書の数字', 'CV numbers'], stories: ['エピソード', 'Stories'], reframed: ['理由の言い換え', 'Reasons, reframed'], counted: ['集計に入れた週', 'Weeks in the group report'], care: ['セルフケアをすすめた日・読んだ日', 'Self-care, last offered or read'],
    period: ['期間', 'Period'], facilities: ['担当施設', 'Facilities'], installations: ['導入件数', 'Installations'], installationsBefore: ['前の期間の導入件数', 'Installations before'],
    troubleBefore: ['術中トラブルの再発 (以前)', 'Recurring trouble, before'], troubleNow: ['術中トラブルの再発 (今)', 'Recurring trouble, now'], trainings: ['教育会', 'Training sessions'], satisfaction: ['受講者の満足度', 'Satisfaction'],
    leadBefore: ['導入までの日数 (以前)', 'Days to introduction, before'], leadNow: ['導入までの日数 (今)', 'Days to introduction, now'], talks: ['学会発表・表彰', 'Talks, awards'],
    trainingsCounted: ['記録にある教育会', 'Training sessions in the log'], callOuts: ['緊急の呼び出しへの対応', 'Call-outs answered'], count: ['回数', 'Count'], source: ['出どころ', 'Source'],
    background: ['背景', 'Background'], problem: ['課題', 'Problem'], action: ['施策', 'Action'], result: ['結果', 'Result'], learning: ['学び', 'Learning'],
    fact: ['事実', 'Fact'], motive: ['したいこと', 'What I want'], sentence: ['文', 'Sentence'],
    grants: ['付与', 'Grants'], used: ['使用', 'Used'], expires: ['期限', 'Expires'], reminders: ['連絡', 'Reminders'], channel: ['チャネル', 'Channel'], region: ['地域', 'Region'],
    quietFrom: ['静かな時間の始まり', 'Quiet from'], quietUntil: ['静かな時間の終わり', 'Quiet until'], choice: ['選択', 'Choice'], hash: ['文面の印', 'Text fingerprint'],
  };
  const values = {
    none: ['なし', 'none'], some: ['ときどき(1〜3日)', 'some days (1–3)'], most: ['ほとんど(4〜7日)', 'most days (4–7)'], yes: ['はい', 'yes'], no: ['いいえ', 'no'], true: ['はい', 'yes'], false: ['いいえ', 'no'],
    'this-week': ['この1週間', 'the last 7 days'], 'one-to-two-weeks': ['1〜2週間前から', '1–2 weeks ago'], 'over-two-weeks': ['2週間より前から', 'over 2 weeks ago'],
    ja: ['日本語', 'Japanese'], en: ['英語', 'English'], open: ['未回答', 'open'], booked: ['予約してみる', 'booked'], closed: ['終了', 'closed'], planned: ['予定', 'planned'],
    sending: ['送信中', 'sending'], sent: ['送信済み', 'sent'], skipped: ['見送り', 'skipped'], failed: ['失敗', 'failed'], withdrawn: ['取り消し', 'withdrawn'],
    'check-in': ['チェックイン', 'check-in'], recommendation: ['相談のおすすめ', 'recommendation'], 'follow-up': ['その後の確認', 'follow-up'],
    invitation: ['チェックインの案内', 'check-in invitation'], nudge: ['もう一度の案内', 'nudge'], urgent: ['今つらいとき', 'urgent help'], deadline: ['期限切れ', 'deadline'], superseded: ['置き換え', 'replaced'],
    answered: ['回答済み', 'answered'], moved: ['曜日や時刻の変更', 'moved'], replaced: ['置き換え', 'replaced'], stopped: ['停止', 'stopped'], uninstalled: ['アプリの削除', 'app removed'], 'no-consent': ['同意なし', 'no consent'], 'given-up': ['届けられず', 'given up'],
    onset: ['寝つきが悪い', 'trouble falling asleep'], early: ['朝早く目が覚める', 'waking too early'], dread: ['休日の仕事の連絡にドキッとする', 'flinching at work contact on days off'],
    heart: ['動悸', 'palpitations'], stomach: ['胃やおなかの不調', 'stomach or digestive trouble'], webchat: ['この画面', 'this page'], skip: ['未回答', 'not answered'], later: ['あとで', 'later'],
    welcome: ['はじめのあいさつ', 'welcome'], offer: ['チェックインの提案', 'offer of a check-in'], pause: ['休止', 'pause'], 'pause-offer': ['休止の提案', 'offer to pause'],
    'second-follow-up': ['その後の確認 (2回目)', 'second follow-up'], 'light-check': ['軽い確認', 'light check'], 'next-day': ['翌日の確認', 'next-day question'],
    declined: ['今はしない', 'declined'], setup: ['はじめの設定', 'set-up'], 'will-book': ['予約してみる', 'will book'], 'not-yet': ['まだ迷っている', 'not yet'], 'not-now': ['今はしない', 'not now'],
    hours: ['長時間労働', 'long hours'], evaluation: ['評価のわかりにくさ', 'opaque evaluation'], friction: ['人間関係の摩擦', 'friction with people'], own: ['自分のもの', 'my own'], worklog: ['勤務の記録', 'work log'], checkins: ['チェックイン', 'check-ins'],
    'all-on': ['すべて受け取る', 'everything'], 'weekly-off': ['毎週の質問は不要', 'no weekly question'], 'all-off': ['すべて止める', 'nothing at all'], off: ['お知らせを止めたため', 'turned off'],
    monday: ['月曜日', 'Monday'], tuesday: ['火曜日', 'Tuesday'], wednesday: ['水曜日', 'Wednesday'], thursday: ['木曜日', 'Thursday'],
    friday: ['金曜日', 'Friday'], saturday: ['土曜日', 'Saturday'], sunday: ['日曜日', 'Sunday'],
  };
  const order = ['profile', 'open', 'draft', 'checkIns', 'runs', 'recommendations', 'decisions', 'plan', 'leave', 'log', 'cv', 'stories', 'reframed', 'care', 'occasions'];
  const moment = /^\d{4}-\d\d-\d\dT\d\d:\d\d/, day = /^\d{4}-\d\d-\d\d$/;
  let language = 'ja';

  const pick = pair => pair[language === 'ja' ? 0 : 1];
  const sameKey = (table, key) => Object.hasOwn(table, key) ? table[key] : undefined;
  const since = { ja: name => `${name}：いつから`, en: name => `${name}: since when` };

  // A name this page does not know yet is shown as it is stored: hiding it would not be everything.
  function label(key) {
    const known = sameKey(labels, key);
    if (known)
      return pick(known);
    return key.startsWith('since-') ? since[language](label(key.slice('since-'.length))) : key;
  }

  function value(thing) {
    if (thing === null)
      return language === 'ja' ? '未回答' : 'not answered';
    const text = String(thing);
    if (moment.test(text))
      return window.coachClock.format(new Date(text), language);
    if (day.test(text))
      return language === 'ja' ? `${Number(text.slice(5, 7))}月${Number(text.slice(8))}日(${'日月火水木金土'[new Date(text).getUTCDay()]})` : new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' }).format(new Date(text));
    const known = sameKey(values, text.toLowerCase()) ?? sameKey(labels, text);
    return known ? pick(known) : text;
  }

  function element(name, words, ...children) {
    const made = document.createElement(name);
    if (words !== undefined && words !== null)
      made.textContent = words;
    made.append(...children);
    return made;
  }

  // Only in a check-in does nothing mean something: a question left out.
  const plain = thing => thing === null || typeof thing !== 'object';
  const empty = thing => thing === null || (!plain(thing) && Object.keys(thing).length === 0);

  function draw(thing) {
    if (plain(thing))
      return element('span', value(thing));
    if (Array.isArray(thing) && thing.every(plain))
      return element('span', thing.map(value).join(language === 'ja' ? '、' : ', '));
    if (Array.isArray(thing))
      return element('ul', null, ...thing.map(each => element('li', null, draw(each))));
    const rows = Object.entries(thing).filter(([, each]) => !empty(each));
    return element('dl', null, ...rows.flatMap(([key, each]) => [element('dt', label(key)), element('dd', null, draw(each))]));
  }

  /** A row for each question, a column for each week, the newest first. */
  function checkIns(byWeek) {
    const weeks = Object.keys(byWeek).sort().reverse();
    const questions = [...new Set(weeks.flatMap(week => Object.keys(byWeek[week])))].filter(key => key !== 'date');
    const corner = element('th', label('week'));
    const heads = weeks.map(week => element('th', byWeek[week].date ? value(byWeek[week].date) : week));
    [corner, ...heads].forEach(head => { head.scope = 'col'; });
    const rows = questions.map(question => {
      const head = element('th', label(question));
      head.scope = 'row';
      const cells = weeks.map(week => {
        const answer = byWeek[week][question];
        return element('td', null, answer === undefined ? '' : draw(answer));
      });
      return element('tr', null, head, ...cells);
    });
    const table = element('table', null, element('thead', null, element('tr', null, corner, ...heads)), element('tbody', null, ...rows));
    const wide = element('div', null, table);
    wide.className = 'wide';
    wide.tabIndex = 0;
    wide.setAttribute('role', 'region');
    wide.setAttribute('aria-label', label('checkIns'));
    return wide;
  }

  window.coachKept = {
    draw(kept, inLanguage) {
      language = inLanguage;
      const known = order.filter(key => key in kept);
      const others = Object.keys(kept).filter(key => !order.includes(key));
      return [...known, ...others].filter(key => !empty(kept[key])).map(key =>
        element('section', null, element('h3', label(key)), key === 'checkIns' ? checkIns(kept[key]) : draw(kept[key])));
    },
  };
})();
