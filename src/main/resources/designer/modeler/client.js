
/* Camunda Modeler asks every script of a plug-in to say here what it brings; these are rules for models of Camunda 7. */
(function () {
  'use strict';
  window.plugins = window.plugins || [];
  window.plugins.push({ type: 'lintRules.bpmn', plugin: { config: YidanLint.config, resolver: YidanLint.resolver } });
})();
