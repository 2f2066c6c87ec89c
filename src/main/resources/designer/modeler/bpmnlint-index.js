'use strict';

const { ids } = require('./lint.js');

module.exports = {
  configs: { recommended: { rules: Object.fromEntries(ids.map((id) => [id, id === 'hints' ? 'warn' : 'error'])) } },
  rules: Object.fromEntries(ids.map((id) => [id, './rules/' + id + '.js']))
};
