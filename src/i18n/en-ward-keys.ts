/** The words of keys among the wards of a council in English. They come with those of keys. */
export const enWardKeys = {
  /** Said when an arrow key finds no further ward. */
  beyond: {
    up: 'No ward farther up.',
    down: 'No ward farther down.',
    left: 'No ward farther left.',
    right: 'No ward farther right.',
  },
  noneBegins: (letters: string): string => `No ward on this map begins with ${letters}.`,
};

export type WardKeyMessages = typeof enWardKeys;
