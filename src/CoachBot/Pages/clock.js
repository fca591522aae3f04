// The coach's clock: shown in this browser's zone, moved forward by the buttons.
(() => {
  const opens = 9, opensMinute = 5, quietFrom = 20, quietUntil = 8;
  let ahead = null; // milliseconds between the coach's clock and the browser's

  const now = () => new Date(Date.now() + ahead);

  function words(date, language) {
    const part = (options, locale) => new Intl.DateTimeFormat(locale, options).format(date);
    const time = part({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }, 'en-GB');
    return language === 'ja'
      ? `${date.getMonth() + 1}月${date.getDate()}日(${part({ weekday: 'short' }, 'ja-JP')}) ${time}`
      : `${part({ weekday: 'short' }, 'en-GB')} ${date.getDate()} ${part({ month: 'short' }, 'en-GB').slice(0, 3)} ${time}`;
  }

  /** Where a jump lands: in quiet hours the coach would hold everything back, so it goes on to the next morning. */
  function landing(from, days) {
    const to = new Date(from.getTime() + days * 86400000);
    if (to.getHours() < quietFrom && to.getHours() >= quietUntil)
      return to;
    if (to.getHours() >= quietFrom)
      to.setDate(to.getDate() + 1);
    to.setHours(opens, opensMinute, 0, 0);
    return to;
  }

  function span(milliseconds) {
    const seconds = Math.ceil(milliseconds / 1000);
    const two = number => String(number).padStart(2, '0');
    return `${Math.floor(seconds / 86400)}.${two(Math.floor(seconds / 3600) % 24)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  }

  async function ask(body) {
    const answer = await fetch('/playground/clock', body && { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) });
    if (!answer.ok)
      throw new Error(`clock ${answer.status}`);
    const said = await answer.text();
    if (said.includes('now'))
      ahead = new Date(JSON.parse(said).now).getTime() - Date.now();
  }

  window.coachClock = {
    words: language => ahead === null ? '–' : words(now(), language),
    iso: () => ahead === null ? '' : now().toISOString(),
    load: () => ask(),
    async advance(days) {
      const from = now();
      await ask({ advance: span(landing(from, days) - from) });
      await ask();
    },
    landing, span, format: words,
  };
})();
