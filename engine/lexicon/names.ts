/**
 * What class names, ids and other names in markup hint at. Names lie (a readable body may sit in `.paywall-content`), so a
 * mark is one weak signal among many. Tokens are lower case; names are split at hyphens, underscores and capitals.
 */
export const NAME_MARKS = {
  article:
    'article articles artikel articulo articolo artigo story stories post posts entry noticia noticias news nota berita haber',
  body: 'body articlebody text richtext paragraph paragraphs content contents storycontent entrycontent postcontent prose copy description main maincontent inhalt texte testo cuerpo corpo texto rte wysiwyg markdown',
  paragraph: 'p para paragraph absatz paragrafo parrafo',
  headline:
    'headline headlines title titles titre titulo titolo hed heading subtitle subheadline kicker dachzeile overline eyebrow',
  standfirst:
    'standfirst lead lede intro summary excerpt dek deck abstract chapo entradilla sommario sapo teasertext vorspann ingress bajada sumario',
  byline:
    'byline bylines author authors autor auteur autore writer reporter signature contributor contributors credit credits firma',
  authorBox: 'bio authorbox authorbio aboutauthor profile authorcard about',
  date: 'date dates time timestamp published publishdate pubdate datetime updated dateline datum fecha data dated meta metadata metainfo',
  caption: 'caption captions figcaption bildunterschrift legend legende didascalia',
  media:
    'image images img photo photos picture figure gallery slideshow carousel lightbox media video videos player audio embed embeds podcast',
  quote: 'quote quotes blockquote pullquote zitat citation',
  infobox: 'infobox factbox fact facts sidebarbox explainer keypoints highlights tldr bullets recap',
  related:
    'related relateds relatedarticles relatedposts related-posts recirc recirculation recommended recommendation recommendations recommend reco readmore readalso alsoread more morefrom morestories similar suggested suggestions popular mostread mostpopular mostviewed trending trend latest toplist topstories top linklist linkbox verwandt weitere thema relacionadas relacionados correlati liees lire leer leia further readnext next previous prev pagination pager nextprev upnext promo promos teaser teasers card cards tile tiles river feed listing list module stories headlines onward widget recent',
  taboola:
    'taboola outbrain dianomi revcontent mgid zergnet adblade plista ligatus engageya nativo tbl trc ob strossle',
  subscription:
    'subscribe subscription subscriptions subscriber subscribers paywall piano premium plus membership member offer offers plan plans pricing price prices regwall registration meter metered gate gateway abo abos abonnement suscripcion assinatura abbonati donate donation donations donate support contribute contribution pay upsell tp-modal',
  newsletter:
    'newsletter newsletters nl signup sign-up mailing mailinglist mailchimp mc4wp emailsignup email optin subscribeform inbox newsletterbox',
  app: 'app apps appstore playstore appbanner smartbanner download install push notification notifications pushnotification onesignal izooto',
  follow: 'follow followus whatsapp telegram channel community googlenews subscribeus joinus',
  share:
    'share shares sharing sharebar sharebutton social socials socialbar sharethis addthis addtoany sharedaddy facebook twitter linkedin pinterest reddit bookmark print printer tools toolbar actions action utility utilities save favorite copy listen a11y fontsize',
  ad: 'ad ads adv advert adverts advertisement advertising advertisment adslot adunit adbox adwrapper adcontainer adplaceholder adsbygoogle dfp gpt gam googlead banner banners leaderboard billboard skyscraper mpu werbung anzeige publicidad publicidade pub publicite pubblicita reklam reklama annonce',
  sponsored:
    'sponsored sponsor sponsors sponsoredcontent partner partners partnercontent native nativead branded brandedcontent promoted advertorial paid',
  affiliate:
    'affiliate affiliates deal deals shop shopping product products commerce buy buybox merchant merchants voucher vouchers coupon amazon ecommerce store',
  comments:
    'comment comments commentlist commentform kommentar kommentare comentario comentarios commenti disqus coral viafoura openweb spotim livefyre respond reply replies discussion conversation responses reactions',
  topics:
    'tag tags taglist topic topics keyword keywords category categories cats themen stichworte etiquetas filedunder taxonomy terms chips pills',
  disclaimer:
    'disclaimer disclosure copyright legal correction corrections notice licence license attribution syndication trust',
  consent:
    'consent cookie cookies gdpr ccpa onetrust didomi cmp sourcepoint usercentrics cookiebanner cookienotice privacy',
  overlay:
    'modal modals popup popups popin overlay overlays lightbox dialog interstitial toast sticky fixed floating slidein drawer backdrop flyout snackbar',
  nav: 'nav navbar navigation menu menus menubar submenu mainmenu megamenu topbar breadcrumb breadcrumbs hamburger burger offcanvas tabs tab section-nav sitemap skip skiplink skiplinks topnav subnav',
  header: 'header masthead topheader siteheader pageheader logo branding brand site-header ticker breakingnews',
  footer: 'footer foot sitefooter pagefooter colophon bottom imprint impressum bottombar',
  sidebar:
    'sidebar aside rail rightrail leftrail rightcolumn rightcol right left column col secondary complementary marginal widget widgets widgetarea tertiary',
  search: 'search searchbox searchform searchbar suche buscar login signin account user usermenu',
  toc: 'toc tableofcontents contentstable outline jump anchors index',
  hidden: 'sr visuallyhidden screenreader accessibility hidden hide a11yonly sronly clipped',
  list: 'list items item ul grid carousel slider swiper slick rail scroller',
} as const;

export type NameMark = keyof typeof NAME_MARKS;
export const NAME_MARK_LIST = Object.keys(NAME_MARKS) as NameMark[];
