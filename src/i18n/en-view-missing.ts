/** Said in place of the choice of views, where its code did not come. In English. */
export const enViewMissing = 'This view could not be loaded. The map shows who controls the council.';
