import { firstRun, LETTER, MARK } from './characters.ts';

/**
 * Words with which a sentence leans on the one before it: pronouns for people and things named there, demonstratives, and
 * words that lead on. By language (BCP 47 primary subtag), as they open sentences in newspapers.
 */
const OPENINGS: Readonly<Record<string, string>> = {
  ar: 'وأضاف وأضافت وأوضح وأوضحت وأكد وأكدت وتابع وتابعت وأشار وأشارت وهو وهي وهم لكن ولكن كما هذا هذه وهذا وهذه وكان وكانت وقال وقالت لذلك أيضا',
  bn: 'তিনি তারা এটি এই এর তবে কিন্তু এছাড়া তাই এবং সেটি সে তাঁর তার',
  cs: 'ten ta to tento tato toto tím jeho její jejich on ona oni však ale také proto potom pak dodal dodala',
  da: 'han hun de det den dette disse hans hendes deres men og også derfor desuden dog samtidig ifølge',
  de: 'er sie es dies diese dieser dieses das sein seine seinen ihr ihre ihren dabei damit dadurch daher deshalb deswegen doch aber auch außerdem zudem denn dann so jedoch allerdings und dennoch trotzdem danach darauf darum laut',
  el: 'αυτός αυτή αυτό αυτοί αυτές αυτά όμως αλλά επίσης έτσι και ωστόσο ο ίδιος πρόσθεσε',
  en: 'he she it they this that these those his her hers its their theirs but and however also so then meanwhile still yet instead nevertheless nonetheless moreover furthermore therefore thus hence besides otherwise afterwards him them both such either neither',
  es: 'él ella ello ellos ellas este esta esto estos estas ese esa eso esos esas su sus pero y además también sin así entonces aunque por luego después añadió agregó',
  fa: 'او وی آنها این آن اما همچنین ولی و بنابراین',
  fi: 'hän he se ne tämä nämä hänen heidän sen mutta ja myös siksi lisäksi kuitenkin silti',
  fr: 'il elle ils elles cela ceci ce cet cette ces celui celle ceux son sa ses leur leurs mais et aussi ainsi donc alors or car puis pourtant cependant toutefois enfin ensuite également',
  he: 'הוא היא הם הן זה זאת זו אלה אבל אך גם לכן ו עוד',
  hi: 'वह वे यह ये उन्होंने उसने इसने इस उस इन उन उनके उनका उसके लेकिन और हालांकि इसके इससे वहीं साथ तो',
  hu: 'ő ők ez ezek az azok de és is azonban ezért emellett hozzátette',
  id: 'dia ia mereka ini itu namun tetapi dan juga selain karena sementara hal',
  it: 'egli ella lui lei esso essa essi loro questo questa questi queste quello quella suo sua suoi sue ma e anche però inoltre quindi così poi infatti tuttavia invece',
  ja: 'これ それ この その しかし また だが そして さらに 一方 同氏 同社 このため そのため ただ',
  ko: '그는 그녀는 그들은 이는 이 그 그러나 하지만 또 또한 그리고 이에 이어 한편',
  mr: 'तो ती ते हे हा ही त्यांनी त्याने तिने मात्र पण आणि तसेच त्यामुळे',
  nl: 'hij zij ze het dit dat deze die zijn haar hun maar en ook daarom daarnaast toch echter bovendien dus volgens',
  no: 'han hun de det den dette disse hans hennes deres men og også derfor dessuten likevel samtidig ifølge',
  pl: 'on ona ono oni one to ten ta te jego jej ich ale i też także jednak dlatego ponadto natomiast dodał dodała',
  pt: 'ele ela eles elas isto isso este esta estes estas esse essa esses essas seu sua seus suas mas e também além assim então porém contudo entretanto depois',
  ro: 'el ea ei ele acesta aceasta aceștia acestea acest această dar și de asemenea totuși astfel însă',
  ru: 'он она оно они это этот эта эти его её ее их но и а также однако поэтому кроме при затем потом тогда',
  sv: 'han hon de det den detta denna dessa hans hennes deras men och också därför dessutom dock samtidigt enligt',
  ta: 'அவர் அவர்கள் இது இந்த அது அந்த ஆனால் மேலும் எனவே இதனால்',
  tr: 'o onlar bu bunlar şu ancak ama fakat ve ayrıca bunun bununla böylece',
  uk: 'він вона воно вони це цей ця ці його її їх але і а також однак тому крім при потім',
  ur: 'وہ یہ انہوں اس ان لیکن اور تاہم جبکہ مگر',
  vi: 'ông bà anh chị họ nó điều này đó nhưng và cũng tuy vì',
  zh: '他 她 它 他们 她们 这 那 此 但 但是 而 同时 因此 此外 不过 然而 另外 其中',
};
const UNSPACED = new Set(['ja', 'zh', 'ko']);

/**
 * Makes a test for sentences that cannot stand without the one before.
 * @param lang BCP 47 tag of the article; English if it is empty
 */
export function leaningTest(lang: string): (sentence: string) => boolean {
  const language = lang
    .slice(0, 2)
    .toLowerCase()
    .replace(/^n[bn]$/, 'no');
  const words = (OPENINGS[language] ?? OPENINGS.en ?? '').split(' ');
  if (UNSPACED.has(language)) return (sentence) => words.some((word) => sentence.startsWith(word));
  const openings = new Set(words);
  return (sentence) => openings.has(firstRun(sentence, LETTER | MARK).toLowerCase());
}
