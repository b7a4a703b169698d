/** Fields of taxonomy entries that pages name. A department's members are never among them. */
export const NAMED = ['name', 'nameEn', 'slug'];
export const THEME_FIELDS = ['code', 'nameVi', 'nameEn'];
