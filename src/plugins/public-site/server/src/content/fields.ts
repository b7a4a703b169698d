/** Fields of taxonomy entries that pages name. A department's members are never among them. */
export const NAMED = ['name', 'nameEn', 'slug'];
/** What it takes to show a picture. */
export const PICTURE_FIELDS = [
  ...['url', 'name', 'alternativeText', 'width', 'height', 'formats', 'focalPoint'],
];
export const THEME_FIELDS = ['code', 'nameVi', 'nameEn'];
