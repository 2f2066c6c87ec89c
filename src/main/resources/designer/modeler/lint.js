/*
 * The rules of models, forms and tables for Camunda Modeler, bpmnlint and check.html: what the server refuses at a deployment, by the
 * same code. Everything is in this file, nothing is fetched.
 */
(function (root, make) {
  if (typeof module === 'object' && module.exports) {
    module.exports = make();
  } else {
    root.YidanLint = make();
  }
})(typeof self === 'undefined' ? this : self, function () {
  'use strict';

  /* What is known of the server, as it was when this file was made. */
  const facts = {};

  /* The rules, compiled from Java. */
  const kernel = {};
  (function (define, exports) {
    /* kernel */
  }).call(undefined, undefined, kernel);

  const PACKAGE = 'bpmnlint-plugin-yidan';
  const HINTS = 'hints';
  const DEEPEST = 100;
  const KINDS = { bpmn: 'model', dmn: 'table', form: 'form' };

  const tree = (name, namespace) => ({ name, namespace, attributes: [], text: '', children: [] });

  /* An element of an XML document. */
  function ofXml(element) {
    const made = tree(element.localName, element.namespaceURI || '');
    for (const attribute of element.attributes) {
      if (attribute.name !== 'xmlns' && attribute.prefix !== 'xmlns') {
        made.attributes.push([attribute.localName, attribute.value]);
      }
    }
    for (const child of element.childNodes) {
      if (child.nodeType === 1) {
        made.children.push(ofXml(child));
      } else if (child.nodeType === 3 || child.nodeType === 4) {
        made.text += child.nodeValue;
      }
    }
    return made;
  }

  const local = (name) => name.slice(name.indexOf(':') + 1);
  const isNamespace = (name) => name === 'xmlns' || name.startsWith('xmlns:');

  /* Whether moddle says the type of an element by an attribute, and its name by the property it stands in. */
  const isTyped = (property) => property.xml && property.xml.serialize === 'xsi:type';
  const isNamed = (property) => property.xml && property.xml.serialize === 'property';

  function uriOf(model, prefix) {
    const found = prefix && model && model.getPackage(prefix);
    return (found && found.uri) || '';
  }

  /* The name of a type in the file: many packages write it with a small first letter. */
  function nameInFile(descriptor) {
    const name = descriptor.ns.localName;
    const pkg = descriptor.$pkg;
    return pkg && pkg.xml && pkg.xml.tagAlias === 'lowerCase' ? name.charAt(0).toLowerCase() + name.slice(1) : name;
  }

  function addOthers(made, attributes) {
    for (const [name, value] of Object.entries(attributes || {})) {
      if (!isNamespace(name)) {
        made.attributes.push([local(name), String(value)]);
      }
    }
  }

  /* An element of no package that Modeler knows. */
  function ofOther(element) {
    const { ns } = element.$descriptor;
    const made = tree(ns.localName, ns.uri || uriOf(element.$model, ns.prefix));
    addOthers(made, Object.fromEntries(Object.entries(element).filter(([name]) => !name.startsWith('$'))));
    made.text = element.$body || '';
    made.children = (element.$children || []).map((child) => ofModdle(child));
    return made;
  }

  /* An element of Modeler: the same tree as the file it will be written to. */
  function ofModdle(element, property) {
    const descriptor = element.$descriptor;
    if (descriptor.isGeneric) {
      return ofOther(element);
    }
    const named = property && (isTyped(property) || isNamed(property));
    const ns = named ? property.ns : descriptor.ns;
    const made = tree(named ? property.ns.localName : nameInFile(descriptor), uriOf(element.$model, ns.prefix));
    if (property && isTyped(property) && property.type !== descriptor.name && !('xsi:type' in (element.$attrs || {}))) {
      made.attributes.push(['type', descriptor.ns.prefix + ':t' + descriptor.ns.localName]);
    }
    for (const each of descriptor.properties) {
      if (!each.isVirtual && Object.prototype.hasOwnProperty.call(element, each.name)) {
        addProperty(made, element, each, element[each.name]);
      }
    }
    addOthers(made, element.$attrs);
    return made;
  }

  function addProperty(made, element, property, value) {
    const values = (property.isMany ? value : [value]).filter((one) => one !== undefined && one !== null);
    if (property.isAttr) {
      if (values.length) {
        made.attributes.push([property.ns.localName, values.map((one) => (property.isReference ? one.id : String(one))).join(' ')]);
      }
    } else if (property.isBody) {
      made.text += values.map(String).join('');
    } else {
      for (const one of values) {
        made.children.push(contained(element, property, one));
      }
    }
  }

  function contained(element, property, value) {
    if (value.$descriptor && !property.isReference) {
      return ofModdle(value, property);
    }
    const made = tree(property.ns.localName, uriOf(element.$model, property.ns.prefix));
    made.text = property.isReference ? value.id || '' : String(value);
    return made;
  }

  /* Files that are deployed together: [{name, text}]. What cannot be read is found, too, as the server finds it. */
  function check(files) {
    const found = [];
    const read = [];
    for (const { name, text } of files) {
      const kind = KINDS[name.slice(name.lastIndexOf('.') + 1)];
      const content = !text.trim() && kind ? unreadable('file-readable.empty', name) : kind === undefined ? unreadable('file-type', name) : kind === 'form' ? readJson(text) : readXml(name, kind, text);
      if (content instanceof Unreadable) {
        found.push({ rule: 'file-readable', refuses: true, file: name, element: '', name: '', text: content.text });
      } else {
        read.push({ name, kind, content });
      }
    }
    return [...found, ...kernel.check(read, facts)];
  }

  class Unreadable {
    constructor(text) {
      this.text = text;
    }
  }

  /* In the words of the server. */
  function unreadable(key, ...values) {
    const words = (facts.words && facts.words[key]) || key;
    return new Unreadable(words.replace(/\{(\d)\}/g, (place, number) => values[number]).replace(/''/g, "'"));
  }

  function readJson(text) {
    try {
      const form = JSON.parse(text);
      return namesTwice(text) ? unreadable('file-readable', namesTwice(text), 0) : form === null ? {} : form;
    } catch (fault) {
      const at = /position (\d+)/.exec(fault.message);
      return unreadable('file-readable.broken', at ? text.slice(0, Number(at[1])).split('\n').length : text.split('\n').length);
    }
  }

  /* A name that stands twice in one object of a JSON text that can be read; JSON.parse forgets the first without a word. */
  function namesTwice(text) {
    const open = [];
    const tokens = /"(?:[^"\\]|\\.)*"(\s*:)?|[{}[\]]/g;
    for (let token = tokens.exec(text); token; token = tokens.exec(text)) {
      if (token[0] === '{' || token[0] === '[') {
        open.push(new Set());
      } else if (token[0] === '}' || token[0] === ']') {
        open.pop();
      } else if (token[1] !== undefined) {
        const name = JSON.parse(token[0].slice(0, token[0].length - token[1].length));
        const names = open[open.length - 1];
        if (names.has(name)) {
          return name;
        }
        names.add(name);
      }
    }
    return '';
  }

  function readXml(name, kind, text) {
    if (/<!DOCTYPE/i.test(text)) {
      return unreadable('file-readable', 'DOCTYPE', 0);
    }
    const document = new DOMParser().parseFromString(text, 'application/xml');
    const fault = document.getElementsByTagName('parsererror')[0];
    if (fault) {
      const line = /line (\d+)/i.exec(fault.textContent);
      return unreadable('file-readable.broken', line ? line[1] : 1);
    }
    const root = document.documentElement;
    if (root.localName !== 'definitions' || (root.namespaceURI || '').includes('DMN') === (kind === 'model')) {
      return unreadable('file-readable.kind', name);
    }
    return depth(root) > DEEPEST ? unreadable('file-readable.depth', DEEPEST) : ofXml(root);
  }

  function depth(root) {
    let deepest = 0;
    for (let open = [root]; open.length; deepest++) {
      open = open.flatMap((element) => [...element.children]);
    }
    return deepest;
  }

  /* The model that is open in Modeler. All rules are asked at once and answer one after the other, so what was found is kept as long. */
  let last;

  function open(definitions) {
    if (!last || last.definitions !== definitions) {
      const content = ofModdle(definitions);
      const process = content.children.find((child) => child.name === 'process');
      const id = process && process.attributes.find(([name]) => name === 'id');
      const name = (id ? id[1] : 'model') + '.bpmn';
      const events = eventsOf(content, new Map());
      const found = kernel.open({ name, kind: 'model', content }, facts);
      last = { definitions, found: found.map((one) => ({ ...one, element: events.get(one.element) || one.element })) };
      Promise.resolve().then(() => {
        last = undefined;
      });
    }
    return last.found;
  }

  /* Modeler shows events, not what defines them. */
  function eventsOf(content, events) {
    const idOf = (one) => (one.attributes.find(([name]) => name === 'id') || [])[1];
    for (const child of content.children) {
      if (child.name.endsWith('EventDefinition')) {
        events.set(idOf(child), idOf(content));
      }
      eventsOf(child, events);
    }
    return events;
  }

  /* One rule of ours as bpmnlint asks for it. */
  function rule(id) {
    const isMine = id === HINTS ? (one) => !one.refuses : (one) => one.refuses && one.rule === id;
    return () => ({
      check: {
        enter(node, reporter) {
          for (const one of open(node).filter(isMine)) {
            reporter.report(one.element || node.id, one.text, { name: one.name || undefined, data: { yidan: one.rule } });
          }
          return false;
        }
      }
    });
  }

  const ids = [...kernel.rules(), HINTS];
  const severity = (id) => (id === HINTS ? 'warn' : 'error');

  const resolver = {
    resolveRule(pkg, name) {
      if (pkg !== PACKAGE || !ids.includes(name)) {
        throw new Error('no rule of ours: ' + pkg + '/' + name);
      }
      return rule(name);
    },
    resolveConfig(pkg, name) {
      throw new Error('no configuration of ours: ' + pkg + '/' + name);
    }
  };

  return {
    check,
    open,
    rule,
    ids,
    facts,
    config: { rules: Object.fromEntries(ids.map((id) => ['yidan/' + id, severity(id)])) },
    resolver
  };
});
