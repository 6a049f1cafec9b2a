/** A page as a browser saves it: its story, and boxes whose words all have a ⚑ among them. */
export interface SavedPage {
  readonly name: string;
  readonly story: readonly string[];
  readonly html: string;
}

const ENGLISH = [
  'The council of the harbour town voted on Monday to spend 4.2 million crowns on a wall against the sea, after a debate of nine hours.',
  '“We will pay twice, once for the wall and once for what it doesn’t hold,” said Ann Lee, who was mayor until March.',
  'Bo Ray, the town’s engineer, said that he had never been asked, and that he would not answer for it.',
  'Short, but a paragraph.',
  'The wall is to be 900 metres long; a first part, near the old cannery, is to stand before the storms of the autumn.',
  'Nobody knows what will come of it, but work is to begin in May, the council says.',
];
const GERMAN = [
  'Der Rat der Hafenstadt hat am Montag nach neun Stunden beschlossen, 4,2 Millionen Kronen für eine Mauer gegen das Meer auszugeben.',
  '„Wir zahlen zweimal, einmal für die Mauer und einmal für das, was sie nicht hält“, sagte Anna Lehmann, bis März Bürgermeisterin.',
  'Bodo Rahn, Ingenieur der Stadt, sagte, er sei nie gefragt worden und stehe dafür nicht ein.',
  'Kurz, aber ein Absatz.',
  'Die Mauer soll 900 Meter lang werden; ein erstes Stück an der alten Fischfabrik soll vor den Herbststürmen stehen.',
];
const FRENCH = [
  'Le conseil de la ville portuaire a voté lundi, après neuf heures de débat, 4,2 millions de couronnes pour un mur contre la mer.',
  '« Nous paierons deux fois, une fois pour le mur et une fois pour ce qu’il ne retiendra pas », a dit Anne Leroy, maire jusqu’en mars.',
  'Bastien Ray, ingénieur de la ville, a dit qu’on ne lui avait jamais rien demandé et qu’il n’en répondrait pas.',
  'Le mur aura 900 mètres de long ; une première partie, près de la vieille conserverie, doit tenir avant l’automne.',
];
const CHINESE = [
  '港城议会周一在九个小时的辩论后表决，决定拨款四百二十万克朗修建一道防海墙，工程定于五月开工。',
  '“我们要付两次钱，一次为墙，一次为它挡不住的东西。”三月前任市长的林岚对记者说。',
  '市政工程师周远说，从来没有人问过他的意见，他也不会为此负责。',
  '这道墙将长九百米，旧罐头厂附近的第一段要在秋季风暴之前完工。',
];

interface Page {
  readonly name: string;
  readonly lang?: string;
  readonly title?: string;
  readonly story?: readonly string[];
  /** What is in the head, besides. */
  readonly head?: string;
  /** The body; `between` puts boxes after the paragraphs of the story, each made by `p`. */
  readonly body: (story: (p: (text: string) => string, ...boxes: readonly string[]) => string) => string;
}

const TITLE = 'Harbour votes for a wall that its engineers doubt';

function pageOf({ name, lang = 'en', title = TITLE, story = ENGLISH, head = '', body }: Page): SavedPage {
  const made = body((p, ...boxes) => story.map((text, at) => p(text) + (boxes[at] ?? '')).join('\n'));
  const html = `<!DOCTYPE html><html lang="${lang}"><head><meta charset="utf-8"><title>${title} | The Courier</title><meta property="og:title" content="${title}">${head}</head><body class="home single">${made}</body></html>`;
  return { name, story, html };
}

const p =
  (attributes = '') =>
  (text: string): string =>
    `<p${attributes === '' ? '' : ` ${attributes}`}>${text}</p>`;
const h1 = `<h1>${TITLE}</h1>`;
const TWEET =
  '<blockquote class="twitter-tweet"><p lang="en" dir="ltr">No wall will ever stop the sea, I say. ⚑</p>&mdash; Whale Friend (@whale) <a href="https://t.example/1">May 4, 2026 ⚑</a></blockquote>';
const LINKS =
  '<ul><li><a href="/1">Whale seen off the coast on Sunday ⚑</a></li><li><a href="/2">Ten walls that did not hold ⚑</a></li></ul>';
const NAV = '<nav><a href="/">Home ⚑</a> <a href="/news">News ⚑</a></nav>';
const MATTRESS =
  '<p>The best mattress we ever slept on is now cheaper than you think. ⚑</p><a href="https://shop.example">Buy it now ⚑</a>';

/** Pages of as many systems, written for these tests. */
export const SAVED_PAGES: readonly SavedPage[] = [
  pageOf({
    name: 'WordPress with its plugins',
    body: (story) =>
      `${NAV}<div id="content" class="site-content"><article id="post-12" class="post-12 post type-post tag-advertising category-social-media"><header class="entry-header"><h1 class="entry-title">${TITLE}</h1></header><div class="entry-content">${story(
        p(),
        `<div class="code-block code-block-1"><ins class="adsbygoogle">${MATTRESS}</ins></div>`,
        '<div class="mc4wp-form"><p>Stories like this one every week, free. ⚑</p><p><input type="email" name="EMAIL"></p></div>',
        '',
        `<div class="wp-ad-inserter">${MATTRESS}</div>`,
      )}<div class="sharedaddy sd-sharing-enabled"><h3 class="sd-title">Share this: ⚑</h3><ul><li>Print ⚑</li></ul></div><div id="jp-relatedposts" class="jp-relatedposts"><h3>Like this ⚑</h3><p>A whale was seen ⚑</p></div></div></article><div id="comments" class="comments-area"><h2>3 thoughts ⚑</h2><ol class="commentlist"><li><p>What a wall this will be! ⚑</p></li></ol></div></div>`,
  }),
  pageOf({
    name: 'WordPress of blocks, with a quotation that is no embed',
    body: (story) =>
      `<div class="wp-site-blocks"><main class="wp-block-group"><h1 class="wp-block-post-title">${TITLE}</h1><div class="entry-content wp-block-post-content is-layout-constrained">${story(
        p('class="wp-block-paragraph"'),
        `<figure class="wp-block-embed is-type-rich is-provider-twitter"><div class="wp-block-embed__wrapper">${TWEET}</div></figure>`,
        '<div class="wp-block-jetpack-subscriptions"><p>Join 400 others who read us. ⚑</p></div>',
      )}</div></main></div>`.replace(
        `<p class="wp-block-paragraph">${ENGLISH[2]}</p>`,
        `<blockquote class="wp-block-quote"><p>${ENGLISH[2]}</p></blockquote>`,
      ),
  }),
  pageOf({
    name: 'a daily like the Guardian',
    body: (story) =>
      `<main><article><div>${h1}</div><div id="maincontent"><div class="article-body-commercial-selector article-body-viewer-selector">${story(
        p('class="dcr-130mj7b"'),
        '<div class="ad-slot-container ad-slot-desktop"><div id="dfp-ad--inline1" data-name="inline1" aria-hidden="true" class="js-ad-slot ad-slot ad-slot--inline"><div>Advertisement ⚑</div><p>Sail into spring. ⚑</p></div></div>',
        '<gu-island name="NewsletterSignupBlock"><figure data-spacefinder-role="inline"><aside aria-label="newsletter promotion"><h4>Sign up to Sea Weekly ⚑</h4><p>The week’s tides, told well. ⚑</p></aside></figure></gu-island>',
        '<figure data-spacefinder-role="richLink" class="dcr-1x"><gu-island name="RichLinkComponent"><div><h5>Whales: what they hear under our harbours ⚑</h5><a href="/w">Read more ⚑</a></div></gu-island></figure>',
        '',
        '<div id="contributions-liveblog-epic" data-component="epic"><h2>Why you can rely on us ⚑</h2><p>We live by readers like you, and we answer to nobody else. ⚑</p></div>',
      )}</div><div class="submeta"><span>Explore more ⚑</span></div></div></article></main>`,
  }),
  pageOf({
    name: 'a daily like the New York Times',
    body: (story) =>
      `<div id="app"><div id="top-wrapper"><div><span>Advertisement</span><a href="#after-top">SKIP ADVERTISEMENT</a></div></div><article id="story">${h1}<section name="articleBody">${story(
        (text) =>
          `<div class="css-s99gbd StoryBodyCompanionColumn" data-testid="companionColumn-0"><div class="css-53u6y8"><p class="css-at9mc1 evys1bk0">${text}</p></div></div>`,
        '<div class="css-1c ad-wrapper" id="story-ad-1-wrapper"><p>Advertisement</p><a href="#a">SKIP ADVERTISEMENT ⚑</a><div>Watches for those who wait. ⚑</div></div>',
        '<div data-testid="newsletter-promo"><h2>The Tide: what moves the coast. ⚑</h2><p>Our best, each morning. ⚑</p></div>',
        '<div class="css-5g" data-testid="inline-interactive" role="complementary"><p>More on the sea ⚑</p></div>',
      )}</section></article><div id="gateway-content" role="dialog" aria-modal="true"><p>You have been granted access, use your keyboard to go on reading. ⚑</p></div></div>`,
  }),
  pageOf({
    name: 'a broadcaster like the BBC',
    body: (story) =>
      `<div id="__next"><main><article class="sc-a1"><div data-component="headline-block">${h1}</div>${story(
        (text) => `<div data-component="text-block" class="sc-b2"><p class="sc-c3">${text}</p></div>`,
        '<div data-component="ad-slot" class="sc-d4"><p>A cruise for less. ⚑</p></div>',
        `<div data-component="links-block" class="sc-e5"><div>${LINKS}</div></div>`,
        '<section data-component="uploader"><p>Are you there? Write to us. ⚑</p></section>',
        '<div data-component="social-embed"><p>The sea wins, posts a diver. ⚑</p></div>',
      )}<div data-component="topic-list"><p>Seas ⚑</p></div></article></main></div>`,
  }),
  pageOf({
    name: 'an agency whose paragraphs are no <p>',
    body: (story) =>
      `<div id="fusion-app"><article data-testid="Article">${h1}<div data-testid="ArticleBody">${story(
        (text) =>
          `<div data-testid="paragraph-1" class="text__text__1FZLe article-body__paragraph__2-BtD">${text}</div>`,
        '<div data-testid="ResponsiveAdSlot" class="advertisement__ad__x"><div>Advertisement · Scroll to continue ⚑</div></div>',
        '<div data-testid="promo-box"><p>Keep up with the tides with our Daily Tide guide. ⚑</p></div>',
        '',
        '<div data-testid="PrimaryGallery-share-toolbar"><button>Share ⚑</button></div>',
      )}</div><div data-testid="Recommended-for-you"><p>Whale seen ⚑</p></div></article></div>`,
  }),
  pageOf({
    name: 'a place for blogs like Medium',
    body: (story) =>
      `<div id="root"><div class="ab cl"><article class="meteredContent"><div class="l"><section><div class="ci bh"><h1 class="pw-post-title ga gb">${TITLE}</h1>${story(
        p('class="pw-post-body-paragraph nd ne" id="a1b2"'),
        '<div class="ab q"><div><h2>Get Ann Lee’s stories in your inbox ⚑</h2><p>Join the place for free to get updates from this writer. ⚑</p><input type="email" placeholder="Enter your email"></div></div>',
        '',
        '<div role="dialog"><p>Sign up to discover stories that deepen your view. ⚑</p></div>',
      )}</div></section></div></article><div class="x1"><h2>Responses (2)</h2><div><p>How true, I live there. ⚑</p></div></div></div></div>`,
  }),
  pageOf({
    name: 'letters to be had, like Substack',
    body: (story) =>
      `<div id="entry"><div class="main-menu">${NAV}</div><article class="typography newsletter-post post"><h1 class="post-title published">${TITLE}</h1><div class="available-content"><div dir="auto" class="body markup">${story(
        p(),
        '<div class="subscription-widget-wrap"><div class="subscription-widget"><p>This letter lives by its readers. ⚑</p><form><input type="email"></form></div></div>',
        '<p class="button-wrapper"><a class="button primary" href="/subscribe">Subscribe now</a></p>',
        '<div class="captioned-button-wrap"><div class="preamble"><p class="cta-caption">Thanks for reading! This post is public so feel free to share it. ⚑</p></div></div>',
        '<div class="native-audio-embed">Listen ⚑</div>',
      )}</div></div></article><div id="discussion" class="comments-section"><p>What a wall! ⚑</p></div></div>`,
  }),
  pageOf({
    name: 'classes that say nothing',
    body: (story) =>
      `<div class="_1xk"><div class="_9a" role="dialog" aria-label="Cookie preferences"><p>Cookies make our sweets. ⚑</p></div><div class="_2b">${h1}<div class="_3c">${story(
        p('class="_4d"'),
        `<div class="_5e"><span class="_6f">Advertisement</span><div>${MATTRESS}</div></div>`,
        `<div class="_7g"><h3>Related stories</h3>${LINKS}</div>`,
        `<section class="_8h"><div><p>Sponsored</p></div><div>${MATTRESS}</div></section>`,
        '<div class="_9i" aria-label="Advertisement"><p>Sail with us. ⚑</p></div>',
      )}</div></div><div class="_0j"><p>We use cookies and similar means to make this site better. ⚑ By going on you agree to our privacy policy.</p></div></div>`,
  }),
  pageOf({
    name: 'a local paper behind a wall',
    body: (story) =>
      `<div class="asset"><h1 class="headline"><span>${TITLE}</span></h1><div id="article-body" class="asset-body subscriber-premium"><div class="asset-content subscriber-premium">${story(
        p('class="paywall"'),
        '<div class="tnt-ads-container tncms-region-ads"><p>Roofs, done right. ⚑</p></div>',
        `<div class="inline-asset layout-inline"><div class="lee-featured-subscription"><p>People are also reading ⚑</p>${LINKS}</div></div>`,
        '<div class="tncms-block promo-design"><p>Win a boat with us this spring. ⚑</p></div>',
        '<div class="tout-video"><div id="sponsored-by">Brought to you by Roofs &amp; Sons ⚑</div></div>',
      )}</div></div><div class="paywall subscription-required"><h4>Subscribe to keep reading ⚑</h4><p>Already a subscriber? Log in for all of it. ⚑</p></div></div>`,
  }),
  pageOf({
    name: 'eine Zeitung',
    lang: 'de',
    title: 'Hafenstadt baut eine Mauer gegen den Rat ihrer Ingenieure',
    story: GERMAN,
    body: (story) =>
      `<div class="consent-layer"><p>Wir und unsere Partner speichern allerlei. ⚑</p></div><main><article class="article"><h1 class="article__heading">Hafenstadt baut eine Mauer gegen den Rat ihrer Ingenieure</h1><div class="article-body"><div class="article-page">${story(
        p('class="paragraph article__item"'),
        '<div class="iqadtile ad-container" data-placement="tile3"><p>Urlaub an der See. ⚑</p></div>',
        `<div class="x7"><p>Anzeige</p><a href="https://shop.example">Die beste Matratze ⚑</a></div>`,
        `<div class="y8"><h3>Mehr zum Thema</h3>${LINKS}</div>`,
        '<aside class="newsletter-signup"><h2>Unser Brief am Morgen ⚑</h2></aside>',
      )}</div></div><div class="sharing-menu"><p>Teilen ⚑</p></div><div class="gate article__gate" id="paywall"><p>Jetzt abonnieren und alles lesen. ⚑</p></div></article></main>`,
  }),
  pageOf({
    name: 'ein Sender, mit fremden Inhalten',
    lang: 'de',
    title: 'Hafenstadt baut eine Mauer',
    story: GERMAN,
    body: (story) =>
      `<div class="content"><h1>Hafenstadt baut eine Mauer</h1>${story(
        p('class="textabsatz columns twelve"'),
        '<div class="teaser-absatz__link related-box"><p>Wal gesichtet ⚑</p></div>',
        '<div class="embed embed--twitter"><p>An dieser Stelle steht ein Beitrag eines Dienstes ⚑</p></div>',
        `<div class="k2"><h2>Das könnte Sie auch interessieren</h2>${LINKS}</div>`,
      )}<div class="socialbuttons"><p>Weitersagen ⚑</p></div></div><div class="k3"><p>Wir verwenden Cookies, um die Seite zu verbessern. ⚑ Mit der Nutzung stimmen Sie zu.</p></div>`,
  }),
  pageOf({
    name: 'ein Blog mit Einwilligung',
    lang: 'de',
    title: 'Eine Mauer, die keiner will',
    story: GERMAN,
    body: (story) =>
      `<div id="BorlabsCookieBox"><p>Datenschutz ist uns lieb. ⚑</p></div><div class="elementor-widget-theme-post-content"><h1>Eine Mauer, die keiner will</h1><div class="elementor-widget-container">${story(
        p(),
        '<div class="werbung"><p>Zäune für jeden Garten. ⚑</p></div>',
        '<div class="vgwort-werbeblock anzeige"><p>Ein Boot zu mieten. ⚑</p></div>',
      )}</div></div><div class="shariff"><ul><li>teilen ⚑</li></ul></div><section id="kommentare"><p>Was für eine Mauer. ⚑</p></section>`,
  }),
  pageOf({
    name: 'un quotidien',
    lang: 'fr',
    title: 'Le port vote un mur dont ses ingénieurs doutent',
    story: FRENCH,
    body: (story) =>
      `<main><section class="zone--article"><h1 class="article__title">Le port vote un mur dont ses ingénieurs doutent</h1><article class="article__content">${story(
        p('class="article__paragraph"'),
        '<div class="dfp__slot dfp__inread"><p>Partez en mer. ⚑</p></div>',
        '<section class="catcher catcher--related"><p><span>Lire aussi : </span><a href="/b">Une baleine aperçue ⚑</a></p></section>',
        '<section class="paywall"><p>Il vous reste 60 % de cet article à lire. ⚑ La suite est réservée aux abonnés.</p></section>',
      )}</article><div class="z1"><p>Publicité</p><a href="https://shop.example">Le meilleur matelas ⚑</a></div></section></main>`,
  }),
  pageOf({
    name: 'un journal de province',
    lang: 'fr',
    title: 'Un mur au port',
    story: FRENCH,
    body: (story) =>
      `<div id="didomi-host"><p>Le respect de votre vie privée est notre priorité. ⚑</p></div><div class="node node--article"><h1>Un mur au port</h1><div class="body">${story(
        p(),
        '<div class="pub pub-pave"><p>Vos fenêtres à moitié prix. ⚑</p></div>',
        '<div class="partage"><p>Partager ⚑</p></div>',
      )}</div><div class="OUTBRAIN" data-widget-id="AR_1"><p>Contenus sponsorisés ⚑</p></div></div><div class="w1"><p>Nous utilisons des cookies pour améliorer le site. ⚑ Vous pouvez accepter ou refuser.</p></div>`,
  }),
  pageOf({
    name: '门户网站',
    lang: 'zh',
    title: '港城表决修建防海墙',
    story: CHINESE,
    body: (story) =>
      `<div class="main-content"><h1 class="main-title">港城表决修建防海墙</h1><div class="article" id="artibody">${story(
        p('cms-style="font-L"'),
        '<div class="ad" data-ad-slot="1"><p>春季大促销，床垫半价。⚑</p></div>',
        '<div class="m1"><span>广告</span><a href="https://shop.example">最好的床垫 ⚑</a></div>',
        '<div class="app-download-box"><p>打开客户端看全文 ⚑</p></div>',
      )}<div class="m2"><h4>相关阅读</h4>${LINKS}</div></div><div class="share-box"><p>分享到微信 ⚑</p></div></div>`,
  }),
  pageOf({
    name: '政府网站，用表格排版',
    lang: 'zh',
    title: '港城表决修建防海墙',
    story: CHINESE,
    body: (story) =>
      `<table width="100%"><tr><td><h1>港城表决修建防海墙</h1><div class="TRS_Editor"><div class="Custom_UnionStyle">${story(p('style="text-indent: 2em"'))}</div></div></td></tr><tr><td><div class="qrcode share"><p>扫一扫分享本页 ⚑</p></div></td></tr></table>`,
  }),
  pageOf({
    name: 'a page for telephones (AMP)',
    body: (story) =>
      `<amp-sidebar id="s"><p>Menu ⚑</p></amp-sidebar><amp-consent id="c"><p>We value you. ⚑</p></amp-consent><article class="amp-wp-article">${h1}<div class="amp-wp-article-content">${story(
        p(),
        `<amp-ad type="doubleclick"><p>Sail. ⚑</p></amp-ad>`,
        '<amp-social-share type="x">Share ⚑</amp-social-share>',
        '<amp-twitter data-tweetid="1"><blockquote placeholder><p>No wall. ⚑</p></blockquote></amp-twitter>',
        '<amp-next-page><p>Next story ⚑</p></amp-next-page>',
      )}</div></article>`,
  }),
  pageOf({
    name: 'Drupal, with posts of others and a quotation',
    body: (story) =>
      `<div class="layout-container"><main role="main"><h1 class="page-title">${TITLE}</h1><div class="region region-content"><article class="node node--type-article"><div class="field field--name-body">${story(
        p(),
        TWEET,
        '<blockquote class="instagram-media" data-instgrm-permalink="https://i.example/1"><p>A diver posts a picture of the sea. ⚑</p></blockquote>',
        '<blockquote class="bluesky-embed" data-bluesky-uri="at://x"><p>The sea again. ⚑</p></blockquote>',
        '<div class="fb-post" data-href="https://f.example"><blockquote><p>I was there. ⚑</p></blockquote></div>',
      )}</div><div class="addtoany_list"><a href="#">Share ⚑</a></div></article><div class="view view-related-content"><p>Whale seen ⚑</p></div><div id="block-newsletter-signup"><p>Our letter ⚑</p></div></div></main></div>`.replace(
        `<p>${ENGLISH[4]}</p>`,
        `<blockquote><p>${ENGLISH[4]}</p></blockquote>`,
      ),
  }),
  pageOf({
    name: 'an article about advertising, whose names only look like boxes',
    title: 'What the banners know',
    story: [
      'Advertisement is the oldest art of the town: its first page, of 1702, sold herring, and its second sold the cure for it.',
      'Share prices of the three firms that sell our attention fell on Monday, and nobody could say why.',
      'Read more books, the mayor told the children of the harbour school, and click on less.',
      'We use cookies to sell boats, a seller says, and the boats sell themselves.',
      '“Sponsored words are words,” said Ann Lee, who signs them; the report in full says more.',
      'The contract between those who write and those who read is older than both of them, and newsletters are its last form.',
      'What was downloaded from the page stands beside the header of each letter, in small type.',
      'Comment is free, but facts are expensive, an engineer of the town said in a letter to the shareholders.',
    ],
    body: (story) =>
      `<main><article class="advertising-story"><h1>What the banners know</h1><section id="the-social-contract" class="text">${story(
        (text) => `<p>${text}</p>`,
      )
        .replace('<p>Share', '<p class="shareholders adjacent">Share')
        .replace('<p>Read more', '<div class="downloads header-text"><p>Read more')
        .replace('click on less.</p>', 'click on less.</p></div>')
        .replace('the report in full', '<a class="promo-link related" href="/r">the report in full</a>')
        .replace(
          '<p>The contract',
          '</section><section id="related-work"><h2 id="ad-hoc">Older than both</h2><p>The contract',
        )
        .replace(
          '<p>Comment',
          '<p class="commentary tag-sponsored">Comment',
        )}</section></article></main>`.replace('<h2 id="ad-hoc">Older than both</h2>', ''),
  }),
];
