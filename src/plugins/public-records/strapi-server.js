module.exports = require('../../../dist/src/plugins/public-records/server/src');
