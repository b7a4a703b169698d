module.exports = require('../../../dist/src/plugins/reform-themes/server/src');
