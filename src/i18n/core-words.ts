/** The word that may be needed before the rest of the widget has arrived. PAINTING PATH. */
export const coreWords = {
  loading: 'Loading the map…',
};
