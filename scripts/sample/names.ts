import { foldText, type RandomSource } from '../../src/shared/util/index.ts';
import { pick } from './chance.ts';

/** Given names by the pronoun most often used with them, and family names that go with them. All combinations are made up. */
interface NamePool {
  readonly she: readonly string[];
  readonly he: readonly string[];
  readonly family: readonly string[];
}

const list = (words: string): string[] => words.split(', ');

const pools: readonly NamePool[] = [
  {
    she: list('Priya, Anjali, Meera, Kavya, Nandini, Ishani'),
    he: list('Arjun, Rohan, Vikram, Nikhil, Sanjay, Aditya'),
    family: list('Raman, Venkatesan, Kulkarni, Deshpande, Bhatt, Chatterji, Pillai, Grewal'),
  },
  {
    she: list('Leah, Hannah, Naomi, Clara, Abigail, Ruth'),
    he: list('Caleb, Ben, Theo, Julian, Elias, Samuel'),
    family: list('Whitcomb, Thornton, Vance, Ashdown, Pemberly, Harlow, Tilbury, Garrity'),
  },
  {
    she: list('Paloma, Inés, Ximena, Marisol, Lucía, Valeria'),
    he: list('Tomás, Mateo, Joaquín, Rafael, Emilio, Andrés'),
    family: list('Beltrán, Castellanos, Quiñones, Zárate, Montoya, Villalobos, Escamilla, Ibarra'),
  },
  {
    she: list('Sade, Amara, Ngozi, Folake, Chiamaka, Yetunde'),
    he: list('Dele, Chidi, Tunde, Emeka, Kelechi, Obinna'),
    family: list('Okonkwo, Balogun, Adeyemi, Eze, Nwachukwu, Olawale, Uzor, Afolabi'),
  },
  {
    she: list('Mei-Lin, Xiaoyu, Jiayi, Wenqi, Yufei, Lihua'),
    he: list('Haoran, Zihan, Weijie, Junhao, Mingzhe, Kaiwen'),
    family: list('Zhou, Xie, Tang, Fang, Luo, Jiang, Qiu, Shen'),
  },
  {
    she: list('Ji-won, Soo-ah, Hye-rin, Min-seo, Eun-bi'),
    he: list('Jun-ho, Tae-yang, Seung-min, Dong-hyun, Ki-tae'),
    family: list('Baek, Hwang, Noh, Ryu, Seong, Yoon, Ahn'),
  },
  {
    she: list('Linh, Thuy, Mai-Anh, Ngoc, Quynh'),
    he: list('Minh, Bao, Duc, Khanh, Tuan'),
    family: list('Phan, Luong, Dinh, Vo, Truong, Duong'),
  },
  {
    she: list('Zahra, Leila, Noor, Yasmin, Samira, Hiba'),
    he: list('Idris, Karim, Omar, Farid, Ziad, Bilal'),
    family: list('Karimi, Moradi, Haddad, Nassar, Khoury, Sabbagh, Rahimi, Mansour'),
  },
  {
    she: list('Freya, Ingrid, Astrid, Solveig, Maren, Linnea'),
    he: list('Oskar, Anders, Leif, Soren, Magnus, Viggo'),
    family: list('Lindqvist, Nyman, Dahl, Halvorsen, Ekström, Bergstrand, Thorsen'),
  },
  {
    she: list('Gwen, Margot, Colette, Elodie, Noémie, Sylvie'),
    he: list('Marcel, Bastien, Lucien, Rémy, Étienne, Thibault'),
    family: list('Moreau, Delacourt, Fontanelle, Beaumarchais, Rousselet, Garnier'),
  },
  {
    she: list('Kasia, Irina, Milena, Danuta, Vesna, Tereza'),
    he: list('Marek, Piotr, Andrei, Goran, Tomasz, Luka'),
    family: list('Wolański, Novotná, Petrović, Kowalczuk, Horváth, Sedlák, Ionescu'),
  },
  {
    she: list('Imani, Tasha, Maya, Jasmine, Keisha, Simone'),
    he: list('Marcus, Andre, Terrence, Malik, Darnell, Isaiah'),
    family: list('Teague, Broadnax, Fairley, Gadsden, Mayfield, Rivers, Holloway'),
  },
  {
    she: list('Aiko, Haruka, Emi, Sayuri, Natsuki'),
    he: list('Kenji, Daichi, Ryota, Sho, Takumi'),
    family: list('Morishita, Okabe, Tanigawa, Hoshino, Kuramoto, Inoue'),
  },
  {
    she: list('Selam, Hirut, Wanjiku, Akosua, Abena, Fatou'),
    he: list('Dawit, Kwabena, Kofi, Mamadou, Juma, Tesfaye'),
    family: list('Tadesse, Osei, Diallo, Mensah, Kamau, Sarpong, Bekele'),
  },
  {
    she: list('Leilani, Malia, Dalisay, Tala, Marikit'),
    he: list('Kai, Sione, Rizal, Benjie, Makoa'),
    family: list('Kealoha, Tupou, Magsaysay-Cruz, Bautista, Villareal, Manalo'),
  },
  {
    she: list('Shira, Talia, Miriam, Dvora, Orli'),
    he: list('Ezra, Noam, Avi, Gideon, Asher'),
    family: list('Feld, Rosenthal, Abramov, Lerner, Katzman, Shapira'),
  },
  {
    she: list('Winona, Aiyana, Kimimela, Nizhoni'),
    he: list('Dakota, Takoda, Chayton, Elan'),
    family: list('Begaye, Tsosie, Yellowhorse, Littledeer, Whitefeather'),
  },
  {
    she: list('Fiona, Saoirse, Niamh, Catriona, Maeve'),
    he: list('Declan, Ruairi, Callum, Ewan, Cormac'),
    family: list('Gallagher, MacAllister, Kilbride, Dunmore, Brannigan'),
  },
];

export interface InventedName {
  readonly name: string;
  readonly goesBy: string | null;
  readonly pronouns: string | null;
}

/** Names that break careless software; each is used once. */
export const awkwardNames: readonly InventedName[] = [
  { name: 'Zoë Brâncuș-Öztürk', goesBy: null, pronouns: 'she/her' },
  { name: 'Siobhán O’Dunleavy', goesBy: null, pronouns: 'she/her' },
  { name: 'Anne-Laure Quist-Mensah', goesBy: null, pronouns: 'she/her' },
  {
    name: 'Maximiliano Bartolomeo Venkatanarasimhan-Featherstonehaugh de la Fuente y Arroyo',
    goesBy: 'Max',
    pronouns: 'he/him',
  },
  { name: '陳曉雯', goesBy: 'Hsiao-Wen', pronouns: 'she/her' },
  { name: 'Jean-François D’Aubigny', goesBy: null, pronouns: 'he/him' },
];

/** A supply of made-up names, none of them twice. */
export const createNameSupply = (random: RandomSource): (() => InventedName) => {
  const used = new Set<string>();
  return () => {
    for (;;) {
      const pool = pick(random, pools);
      const she = random() < 0.54;
      const familyPool = random() < 0.12 ? pick(random, pools) : pool;
      const name = `${pick(random, she ? pool.she : pool.he)} ${pick(random, familyPool.family)}`;
      if (used.has(name)) continue;
      used.add(name);
      const chance = random();
      return {
        name,
        goesBy: null,
        pronouns: chance < 0.3 ? null : chance < 0.34 ? 'they/them' : she ? 'she/her' : 'he/him',
      };
    }
  };
};

/** The school address that goes with a name; a number is added where it is taken. */
export const createEmailSupply = (): ((person: InventedName) => string) => {
  const used = new Set<string>();
  return ({ name, goesBy }) => {
    const plain = /^[\p{Script=Latin}\s'’.-]+$/u.test(name) ? name : `${goesBy ?? 'student'} chen`;
    const words = foldText(plain).replace(/['.-]/g, '').split(' ');
    const stem = `${words[0]}.${words.at(-1)}`
      .replaceAll('ø', 'o')
      .replaceAll('ł', 'l')
      .replace(/[^a-z.]/g, '');
    let email = `${stem}@example.edu`;
    for (let number = 2; used.has(email); number++) email = `${stem}${number}@example.edu`;
    used.add(email);
    return email;
  };
};
