/** What anybody may do without an account. Everything else is refused; the list is applied at every boot. */
export default {
  publicActions: [
    'api::article.article.find',
    'api::article.article.findOne',
    'api::faq.faq.find',
    'api::faq.faq.findOne',
    'api::procedure.procedure.find',
    'api::procedure.procedure.findOne',
    'api::section.section.find',
    'api::section.section.findOne',
    'api::department.department.find',
    'api::department.department.findOne',
    'api::procedure-field.procedure-field.find',
    'api::procedure-field.procedure-field.findOne',
    'api::legal-document.legal-document.find',
    'api::legal-document.legal-document.findOne',
    'api::page.page.find',
    'api::page.page.findOne',
    'api::site.site.find',
    'plugin::reform-themes.theme.find',
    'plugin::reform-themes.theme.findOne',
  ],
};
