
/*
 * The limits of steps for timer events: in the menu "change type" of a boundary or catching timer event stand the steps it may wait
 * for. Element templates of Camunda 7 do not reach into event definitions.
 */
(function () {
  'use strict';

  const GROUP = { id: 'yidan-limits', name: '时限' };
  const DAYS = [1, 2, 3, 5, 10];

  const stemOf = (id) => id.slice(id.indexOf('_') + 1);
  const keyOf = (id) => stemOf(id).charAt(0).toLowerCase() + stemOf(id).slice(1);
  const nameOf = (task) => task.name || task.id;

  function timerOf(event) {
    return (event.eventDefinitions || []).find((definition) => definition.$type === 'bpmn:TimerEventDefinition');
  }

  function tasksIn(scope) {
    return (scope.flowElements || []).flatMap((element) =>
      element.$type === 'bpmn:UserTask' ? [element] : element.flowElements ? tasksIn(element) : []);
  }

  /* The tasks an event may wait for: the one it sits on, those in the part it sits on, else all of the process. */
  function tasksOf(event) {
    const host = event.attachedToRef;
    if (host) {
      return host.$type === 'bpmn:UserTask' ? [host] : tasksIn(host);
    }
    let scope = event.$parent;
    while (scope.$parent && scope.$type !== 'bpmn:Process') {
      scope = scope.$parent;
    }
    return tasksIn(scope);
  }

  /* What a timer may say of a step; one that only reminds leaves the work where it is. */
  function words(task) {
    const key = keyOf(task.id);
    const stem = stemOf(task.id);
    const name = nameOf(task);
    return [
      { id: 'at', label: '“' + name + '”到期', time: "${limits.at(execution,'" + key + "')}", event: stem + 'Overdue' },
      { id: 'half', label: '“' + name + '”已用 50％（提醒）', time: "${limits.share(execution,'" + key + "',50)}", event: stem + 'Reminder', reminds: true },
      { id: 'most', label: '“' + name + '”已用 80％（预警）', time: "${limits.share(execution,'" + key + "',80)}", event: stem + 'Warning', reminds: true },
      ...DAYS.map((days) => ({
        id: 'after-' + days,
        label: '“' + name + '”超期 ' + days + ' 个工作日',
        time: "${limits.after(execution,'" + key + "'," + days + ')}',
        event: stem + 'OverdueBy' + days,
        reminds: true
      }))
    ];
  }

  function Limits(popupMenu, bpmnFactory, modeling, elementRegistry) {
    function set(element, word) {
      const event = element.businessObject;
      const timer = timerOf(event);
      const timeDate = bpmnFactory.create('bpmn:FormalExpression', { body: word.time });
      timeDate.$parent = timer;
      modeling.updateModdleProperties(element, timer, { timeDate, timeDuration: undefined, timeCycle: undefined });
      const changes = { name: word.label.replace(/（.*$/, '') };
      const id = (event.attachedToRef ? 'Boundary_' : 'Timer_') + word.event;
      if (!elementRegistry.get(id)) {
        changes.id = id;
      }
      if (event.attachedToRef) {
        changes.cancelActivity = !word.reminds;
      }
      modeling.updateProperties(element, changes);
    }

    popupMenu.registerProvider('bpmn-replace', 500, {
      getPopupMenuEntries(target) {
        return (entries) => {
          const event = target.businessObject;
          if (!event || !timerOf(event) || event.$type === 'bpmn:StartEvent') {
            return entries;
          }
          const ours = {};
          for (const task of tasksOf(event)) {
            for (const word of words(task)) {
              ours['yidan-' + task.id + '-' + word.id] = {
                label: word.label,
                group: GROUP,
                action: () => {
                  set(target, word);
                  popupMenu.close();
                }
              };
            }
          }
          return { ...entries, ...ours };
        };
      }
    });
  }

  Limits.$inject = ['popupMenu', 'bpmnFactory', 'modeling', 'elementRegistry'];

  window.plugins.push({ type: 'bpmn.platform.modeler.additionalModules', plugin: { __init__: ['yidanLimits'], yidanLimits: ['type', Limits] } });
})();
