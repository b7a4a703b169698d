module.exports = require('../../../dist/src/plugins/rich-text/server/src');
