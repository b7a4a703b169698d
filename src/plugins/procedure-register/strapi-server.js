module.exports = require('../../../dist/src/plugins/procedure-register/server/src');
