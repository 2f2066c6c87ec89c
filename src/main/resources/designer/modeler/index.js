'use strict';

/* A plug-in of Camunda Modeler 5: its rules are in client.js. */
module.exports = { name: 'yidan', script: './client.js' };
