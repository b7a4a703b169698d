module.exports = require('../../../dist/src/plugins/public-site/server/src');
