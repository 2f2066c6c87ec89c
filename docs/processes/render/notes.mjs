// Who does a user task and within which limit, in the words of the element templates and of the tables of limits.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../../..');
const read = (file) => readFileSync(resolve(root, file), 'utf8');
const words = Object.fromEntries([...read('src/main/resources/messages/modeler.properties').matchAll(/^(party\.\S+?)=(.*)$/gm)].map((row) => [row[1], row[2].replace(/（.*）/, '')]));
const roles = Object.fromEntries([...read('src/main/java/org/yidan/organization/Role.java').matchAll(/^ {4}[A-Z_]+\("([a-z-]+)", "(.+)"\)/gm)].map((row) => [row[1], row[2]]));
/** Where a task has no room for the usual words. */
const short = { unit: '各单位', affected: '有关单位', issuer: '出具单位', guide: '牵头单位', guideCooperator: '配合单位', reviewer: '' };
const units = { WORKING_HOURS: ['工作小时', '工作小时'], WORKING_DAYS: ['个工作日', '工作小时'], ELAPSED: ['日', '小时'] };

function party(key) {
  const role = (name) => words[`party.${name}`] ?? roles[name] ?? name;
  const [unit, post] = key.split('.');
  return post ? [short[unit] ?? words[`party.unit.${unit}`] ?? unit, role(post)].filter(Boolean).join('·') : role(key);
}

function amount(clock, limit) {
  if (limit === 'LIST') return '按清单';
  if (limit === 'P0D') return '当日';
  const [, days, hours, minutes] = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?$/.exec(limit);
  if (days) return `${days} ${units[clock][0]}`;
  return hours ? `${hours} ${units[clock][1]}` : `${minutes} 分钟`;
}

function limits(process) {
  const table = `processes/${['matter-call', 'call-request'].includes(process) ? 'call' : process}-limits.dmn`;
  const rows = {};
  if (!existsSync(resolve(root, table))) return rows;
  for (const [, rule] of read(table).matchAll(/<rule [^>]*>([\s\S]*?)<\/rule>/g)) {
    const [steps, urgency, clock, limit] = [...rule.matchAll(/<text>([\s\S]*?)<\/text>|<text \/>/g)].map((cell) => (cell[1] ?? '').replace(/"/g, ''));
    for (const step of steps.split(/\s*,\s*/)) (rows[step] ??= []).push({ urgency, said: amount(clock, limit) });
  }
  return rows;
}

/** By ids of user tasks, the lines that stand in them. */
export function notes(model) {
  const xml = readFileSync(model, 'utf8');
  const rows = limits(/([^/]+)\.bpmn$/.exec(model)[1]);
  return Object.fromEntries([...xml.matchAll(/<bpmn:userTask ([^>]*)>([\s\S]*?)<\/bpmn:userTask>/g)].map(([, task, inside]) => {
    const own = (name) => new RegExp(`"yidan:${name}" value="([^"]+)"`).exec(inside)?.[1];
    const id = /id="(\w+)"/.exec(task)[1];
    const step = id.replace(/^UserTask_(.)/, (all, first) => first.toLowerCase());
    const who = /posts\.of\(execution, ?(?:'|&#39;)([\w.-]+)/.exec(task)?.[1];
    const general = (rows[step] ?? []).filter((row) => !row.urgency.match(/急/)).map((row) => row.said);
    const urgent = (rows[step] ?? []).filter((row) => row.urgency.match(/急/)).map((row) => `${row.urgency} ${row.said}`);
    const drawn = own('limit') && amount(own('clock'), own('limit'));
    return [id, [who && party(who), general[0] ?? urgent[0] ?? drawn].filter(Boolean)];
  }));
}
