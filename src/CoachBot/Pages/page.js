// The page around Web Chat: language, clock, and what is kept.
(() => {
  const nonce = document.currentScript.nonce || document.currentScript.dataset.nonce;
  const get = id => document.getElementById(id);
  const person = 'coachbot.person', languageKey = 'coachbot.language';
  const expired = 3, failed = 4, ended = 5; // of Direct Line's connection states
  const languages = document.documentElement.dataset.languages.split(' ');
  const wished = localStorage.getItem(languageKey) ?? (navigator.language.startsWith('ja') ? 'ja' : 'en');
  let language = languages.includes(wished) ? wished : languages[0];
  let chat = null, kept = null;

  const text = key => window.coachTexts[language][key];
  const say = words => { get('status').textContent = words; };
  const locale = () => language === 'ja' ? 'ja-JP' : 'en-US';

  async function newToken() {
    const answer = await fetch('/webchat/token', {
      method: 'POST', headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ user: JSON.parse(localStorage.getItem(person) ?? '{}').user }),
    });
    if (!answer.ok)
      throw new Error(`token ${answer.status}`);
    const token = await answer.json();
    localStorage.setItem(person, JSON.stringify({ userId: token.userId, user: token.user }));
    return token;
  }

  function trouble(key) {
    get('problem').hidden = false;
    get('problem').dataset.key = key;
    get('problem-words').textContent = text(key);
    get('terminal').hidden = key !== 'missing';
    get('reload').hidden = key === 'missing';
    get('webchat').hidden = key === 'missing';
  }

  const styleOptions = {
    monospaceFont: 'ui-monospace, monospace', primaryFontSize: 15, accent: '#176B5B', subtle: '#52626E', backgroundColor: '#F3F6F5',
    bubbleBackground: '#FFFFFF', bubbleBorderColor: '#D6DEE3', bubbleBorderRadius: 14, bubbleMinWidth: 0, bubbleMaxWidth: 620, bubbleTextColor: '#22303A',
    bubbleFromUserBackground: '#DCEEE8', bubbleFromUserBorderColor: '#B9D8CF', bubbleFromUserBorderRadius: 14, bubbleFromUserTextColor: '#22303A',
    bubbleAttachmentMaxWidth: 620, bubbleImageMaxHeight: 640, paddingRegular: 14,
    hideUploadButton: true, sendBoxBackground: '#FFFFFF', sendBoxTextWrap: true, sendBoxBorderTop: '1px solid #D6DEE3', sendBoxButtonColor: '#176B5B', sendBoxPlaceholderColor: '#5B6B76', sendBoxTextColor: '#22303A',
    suggestedActionLayout: 'flow', suggestedActionBorderRadius: 18, suggestedActionBorderColor: '#176B5B', suggestedActionTextColor: '#0F5447', timestampColor: '#52626E',
    notificationText: '#22303A',
  };
  const textColors = { default: { default: '#22303A', subtle: '#52626E' }, accent: { default: '#0F5447', subtle: '#176B5B' }, attention: { default: '#A3261B', subtle: '#A3261B' }, good: { default: '#176B5B', subtle: '#176B5B' }, warning: { default: '#84500A', subtle: '#84500A' } };
  const cards = {
    supportsInteractivity: true,
    fontSizes: { small: 13, default: 15, medium: 16, large: 18, extraLarge: 21 }, fontWeights: { lighter: 300, default: 400, bolder: 700 }, lineHeights: { small: 20, default: 25, medium: 26, large: 28, extraLarge: 31 },
    spacing: { small: 6, default: 10, medium: 14, large: 20, extraLarge: 28, padding: 16 }, separator: { lineThickness: 1, lineColor: '#D6DEE3' },
    actions: { maxActions: 20, actionsOrientation: 'horizontal', actionAlignment: 'left', buttonSpacing: 8, allowTitleToWrap: true, showCard: { actionMode: 'inline', inlineTopMargin: 12 } },
    containerStyles: { default: { backgroundColor: '#FFFFFF', foregroundColors: textColors }, emphasis: { backgroundColor: '#F3F6F5', foregroundColors: textColors }, accent: { backgroundColor: '#E3F0EC', foregroundColors: textColors }, good: { backgroundColor: '#E3F0EC', foregroundColors: textColors }, attention: { backgroundColor: '#FDECEA', foregroundColors: textColors }, warning: { backgroundColor: '#FFF8EA', foregroundColors: textColors } },
    inputs: { label: { inputSpacing: 'small', requiredInputs: { weight: 'bolder', size: 'default', suffix: ' *', suffixColor: 'attention' }, optionalInputs: { weight: 'bolder', size: 'default' } }, errorMessage: { size: 'small', weight: 'bolder', color: 'attention', spacing: 'small' } },
    textBlock: { headingLevel: 2 }, textStyles: { heading: { size: 'large', weight: 'bolder', color: 'default', isSubtle: false, fontType: 'default' } }, imageSizes: { small: 40, medium: 80, large: 160 },
  };

  function render() {
    if (!chat)
      return;
    const font = getComputedStyle(document.documentElement).getPropertyValue('--font').trim();
    const inFont = { styleOptions: { ...styleOptions, primaryFont: font }, adaptiveCardsHostConfig: { ...cards, fontFamily: font } };
    window.WebChat.renderWebChat({ ...chat, ...inFont, nonce, locale: locale() }, get('webchat'));
  }

  async function connect() {
    if (!window.WebChat)
      return trouble('missing');
    const token = await newToken();
    const directLine = window.WebChat.createDirectLine({
      domain: `${location.origin}/webchat/v3/directline`, token: token.token, webSocket: true,
      conversationStartProperties: { locale: locale() },
    });
    directLine.connectionStatus$.subscribe(state => {
      if (state === expired || state === failed || state === ended)
        trouble('disconnected');
    });
    chat = { directLine, userID: token.userId };
    render();
  }

  function showLanguage() {
    document.documentElement.lang = language;
    document.title = text('name');
    document.querySelectorAll('[data-text]').forEach(each => { each.textContent = text(each.dataset.text); });
    document.querySelectorAll('[data-label]').forEach(each => each.setAttribute('aria-label', text(each.dataset.label)));
    document.querySelectorAll('[data-language]').forEach(each => each.setAttribute('aria-pressed', String(each.dataset.language === language)));
    if (!get('problem').hidden)
      trouble(get('problem').dataset.key);
    say('');
    showNow();
    showKept();
    render();
  }

  function showNow() {
    get('now').textContent = window.coachClock.words(language);
    get('now').dateTime = window.coachClock.iso();
  }

  function showKept() {
    if (kept === null)
      return;
    const parts = window.coachKept.draw(kept, language);
    get('kept-body').replaceChildren(...parts);
    if (parts.length === 0)
      get('kept-body').textContent = text('keptNothing');
  }

  async function loadKept() {
    try {
      const answer = await fetch('/webchat/kept', { headers: { Authorization: `Bearer ${(await newToken()).token}` } });
      if (!answer.ok)
        throw new Error(`kept ${answer.status}`);
      kept = await answer.json();
      showKept();
    } catch {
      kept = null;
      get('kept-body').textContent = text('keptProblem');
    }
  }

  const covers = matchMedia('(max-width: 900px)');

  function openKept(open) {
    get('kept').hidden = !open;
    get('show-kept').setAttribute('aria-expanded', String(open));
    fence();
    if (!open)
      return get('show-kept').focus();
    get('kept-title').focus();
    loadKept();
  }

  // On a narrow screen the panel lies over everything; what is under it must not take the focus.
  function fence() {
    const under = covers.matches && !get('kept').hidden;
    get('top').inert = under;
    document.querySelector('main').inert = under;
  }

  async function move(days) {
    const buttons = document.querySelectorAll('[data-days]');
    buttons.forEach(each => { each.disabled = true; });
    say(text('moving'));
    try {
      await window.coachClock.advance(days);
      say(text('moved').replace('{now}', window.coachClock.words(language)));
      if (!get('kept').hidden)
        loadKept();
    } catch {
      say(text('notMoved'));
    }
    showNow();
    buttons.forEach(each => { each.disabled = false; });
  }

  document.querySelectorAll('[data-language]').forEach(each => each.addEventListener('click', () => {
    language = each.dataset.language;
    localStorage.setItem(languageKey, language);
    showLanguage();
  }));
  document.querySelectorAll('[data-days]').forEach(each => each.addEventListener('click', () => move(Number(each.dataset.days))));
  get('show-kept').addEventListener('click', () => openKept(get('kept').hidden));
  get('hide-kept').addEventListener('click', () => openKept(false));
  get('kept').addEventListener('keydown', key => { if (key.key === 'Escape') openKept(false); });
  get('reload').addEventListener('click', () => location.reload());
  covers.addEventListener('change', fence);

  if (languages.length === 1)
    document.querySelector('.languages').remove();
  showLanguage();
  window.coachClock.load().then(showNow, () => say(text('notMoved')));
  setInterval(showNow, 10000);
  connect().catch(() => trouble('disconnected'));
})();
