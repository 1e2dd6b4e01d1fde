// ---- what SCORM content says, in the words of xAPI; sends nothing -----------------------------------
// Both data models: SCORM 1.2 (RTE 3.4) and SCORM 2004 (RTE 4.2), as one set of questions.

var VERBS = 'http://adlnet.gov/expapi/verbs/';
var TYPES = 'http://adlnet.gov/expapi/activities/';
var SCORM_PROFILE = 'https://w3id.org/xapi/scorm';
var WEIGHTING = 'https://w3id.org/koers/weighting';

var MODELS = {
  '1.2': {
    api: 'API',
    initialize: 'LMSInitialize', get: 'LMSGetValue', set: 'LMSSetValue', commit: 'LMSCommit', finish: 'LMSFinish',
    completion: 'cmi.core.lesson_status', success: 'cmi.core.lesson_status', score: 'cmi.core.score.',
    exit: 'cmi.core.exit', spent: 'cmi.core.session_time', entry: 'cmi.core.entry',
    learner: 'cmi.core.student_id', mastery: 'cmi.student_data.mastery_score', response: 'student_response'
  },
  '2004': {
    api: 'API_1484_11',
    initialize: 'Initialize', get: 'GetValue', set: 'SetValue', commit: 'Commit', finish: 'Terminate',
    completion: 'cmi.completion_status', success: 'cmi.success_status', score: 'cmi.score.',
    exit: 'cmi.exit', spent: 'cmi.session_time', entry: 'cmi.entry',
    learner: 'cmi.learner_id', mastery: 'cmi.scaled_passing_score', response: 'learner_response'
  }
};

function said(cmi, name) {
  return cmi[name] === undefined || cmi[name] === null ? '' : String(cmi[name]);
}

function trimmed(text) {
  return String(text).replace(/^\s+|\s+$/g, '');
}

// A decimal as SCORM writes it; null for anything else.
function decimal(text) {
  var bare = trimmed(text);
  return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(bare) ? Number(bare) : null;
}

// SCORM 1.2 has completion and success in one word, and older content sends its first letter only.
function statusOf(model, cmi) {
  if (model === MODELS['1.2']) {
    var letter = trimmed(said(cmi, model.completion)).toLowerCase().charAt(0);
    return {
      completed: letter === 'c' || letter === 'p' || letter === 'f',
      success: letter === 'p' ? true : letter === 'f' ? false : null
    };
  }
  var success = said(cmi, model.success);
  return {
    completed: said(cmi, model.completion) === 'completed',
    success: success === 'passed' ? true : success === 'failed' ? false : null
  };
}

// As a score of xAPI; null where there is none. A range that does not hold raw is left out.
function scoreOf(model, cmi) {
  var raw = decimal(said(cmi, model.score + 'raw'));
  var given = model === MODELS['2004'] ? decimal(said(cmi, model.score + 'scaled')) : null;
  if (raw === null && given === null) { return null; }
  var score = {};
  if (given !== null && given >= -1 && given <= 1) { score.scaled = given; }
  if (raw === null) { return score.scaled === undefined ? null : score; }
  var min = decimal(said(cmi, model.score + 'min'));
  var max = decimal(said(cmi, model.score + 'max'));
  min = min === null || min > raw ? null : min;
  max = max === null || max < raw ? null : max;
  var from = min === null ? 0 : min;
  var to = max === null ? 100 : max;
  if (score.scaled === undefined && to > from && raw >= from && raw <= to) {
    score.scaled = Math.round((raw - from) / (to - from) * 10000) / 10000;
  }
  score.raw = raw;
  if (min !== null) { score.min = min; }
  if (max !== null) { score.max = max; }
  return score;
}

// From which scaled score the LMS counts it as passed; null where it does not say.
function masteryOf(model, cmi) {
  var mastery = decimal(said(cmi, model.mastery));
  if (mastery === null) { return null; }
  return model === MODELS['1.2'] ? mastery / 100 : mastery;
}

// HHHH:MM:SS.SS or an ISO 8601 duration, as seconds; null for anything else.
function seconds(text) {
  var bare = trimmed(text);
  var span = /^(\d{1,6}):(\d{1,2}):(\d{1,2}(?:\.\d+)?)$/.exec(bare);
  if (span) { return Number(span[1]) * 3600 + Number(span[2]) * 60 + Number(span[3]); }
  var iso = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/.exec(bare);
  if (!iso || bare === 'P' || /T$/.test(bare) || iso[1] || iso[2]) { return null; }
  return Number(iso[3] || 0) * 86400 + Number(iso[4] || 0) * 3600 + Number(iso[5] || 0) * 60 + Number(iso[6] || 0);
}

function duration(spent) {
  var hundredths = Math.round(spent * 100);
  var hours = Math.floor(hundredths / 360000);
  var minutes = Math.floor(hundredths / 6000) % 60;
  var rest = (hundredths % 6000) / 100;
  var text = (hours ? hours + 'H' : '') + (minutes ? minutes + 'M' : '') + (rest ? rest + 'S' : '');
  return 'PT' + (text || '0S');
}

// ---- interactions

// In the order of their index; gaps are left out.
function interactionsOf(model, cmi) {
  var byIndex = {};
  Object.keys(cmi).forEach(function (name) {
    var parts = /^cmi\.interactions\.(\d{1,6})\.(.+)$/.exec(name);
    if (parts) {
      byIndex[parts[1]] = byIndex[parts[1]] || {};
      byIndex[parts[1]][parts[2]] = String(cmi[name]);
    }
  });
  return Object.keys(byIndex).map(Number).sort(function (a, b) { return a - b; }).map(function (index) {
    var fields = byIndex[index];
    return {
      index: index,
      id: trimmed(fields.id || '') || String(index),
      type: fields.type || '',
      response: fields[model.response] || '',
      result: fields.result || '',
      weighting: fields.weighting || '',
      latency: fields.latency || '',
      description: fields.description || '',
      patterns: listed(fields, /^correct_responses\.(\d+)\.pattern$/),
      objectives: listed(fields, /^objectives\.(\d+)\.id$/)
    };
  });
}

function listed(fields, name) {
  return Object.keys(fields).filter(function (field) { return name.test(field); }).sort(function (a, b) {
    return Number(name.exec(a)[1]) - Number(name.exec(b)[1]);
  }).map(function (field) { return fields[field]; });
}

var INTERACTION_TYPES = ['true-false', 'choice', 'fill-in', 'long-fill-in', 'matching', 'performance', 'sequencing', 'likert', 'numeric'];

// SCORM 1.2 takes the first letter for the whole (RTE 3.4.4).
function interactionType(type) {
  var word = trimmed(type).toLowerCase();
  var found = INTERACTION_TYPES.filter(function (known) { return word !== '' && known.indexOf(word) === 0; });
  return found.length ? found[0] : 'other';
}

// "a,b" or "{a,b}" becomes "a[,]b", "1.a" becomes "1[.]a"; SCORM 2004 has the notation of xAPI already.
function response(model, type, text) {
  if (type === 'true-false') {
    var letter = trimmed(text).toLowerCase();
    return /^(t|true|1)$/.test(letter) ? 'true' : /^(f|false|0)$/.test(letter) ? 'false' : text;
  }
  if (model === MODELS['2004']) { return text; }
  if (type === 'choice' || type === 'sequencing') { return items(text).join('[,]'); }
  if (type === 'matching') {
    return items(text).map(function (pair) {
      return pair.indexOf('[.]') >= 0 ? pair : pair.replace('.', '[.]');
    }).join('[,]');
  }
  return text;
}

function items(text) {
  if (text.indexOf('[,]') >= 0) { return text.split('[,]'); }
  return trimmed(text).replace(/^\{([\s\S]*)\}$/, '$1').split(',').map(trimmed);
}

// An id of the content's own as one segment of an IRI.
function segment(id) {
  return encodeURIComponent(id).replace(/[!'()~]/g, function (mark) {
    return '%' + mark.charCodeAt(0).toString(16).toUpperCase();
  });
}

// What was asked and what was answered; nothing is said that the content did not say.
function answerOf(model, interaction, part, language) {
  var type = interactionType(interaction.type);
  var definition = { type: TYPES + 'cmi.interaction', interactionType: type };
  if (interaction.description) {
    definition.description = {};
    definition.description[language] = interaction.description;
  }
  if (interaction.patterns.length) {
    definition.correctResponsesPattern = interaction.patterns.map(function (pattern) {
      return response(model, type, pattern);
    });
  }
  var result = {};
  if (/^\s*correct\s*$/i.test(interaction.result)) {
    result.success = true;
  } else if (/^\s*(wrong|incorrect)\s*$/i.test(interaction.result)) {
    result.success = false;
  } else if (decimal(interaction.result) !== null) {
    result.score = { raw: decimal(interaction.result) };
  }
  if (interaction.response) { result.response = response(model, type, interaction.response); }
  var latency = seconds(interaction.latency);
  if (latency > 0) { result.duration = duration(latency); }
  if (decimal(interaction.weighting) !== null) {
    result.extensions = {};
    result.extensions[WEIGHTING] = decimal(interaction.weighting);
  }
  return {
    object: { objectType: 'Activity', id: part + '/interactions/' + segment(interaction.id), definition: definition },
    result: result,
    other: interaction.objectives.filter(trimmed).map(function (objective) {
      var iri = /^https?:\/\//.test(objective) ? trimmed(objective).replace(/ /g, '%20') : part + '/objectives/' + segment(objective);
      return { objectType: 'Activity', id: iri, definition: { type: TYPES + 'objective' } };
    })
  };
}

// Those that can no longer change: answered, and judged or followed by another, or everything at the end.
function settled(interactions, ended) {
  return interactions.filter(function (one, i) {
    var whole = one.response !== '' && one.result !== '';
    return (whole || i < interactions.length - 1 || ended) && (one.response !== '' || one.result !== '');
  });
}

function uuid() {
  var bytes = [];
  var random = window.crypto || window.msCrypto;
  if (random && random.getRandomValues) {
    bytes = Array.prototype.slice.call(random.getRandomValues(new Uint8Array(16)));
  } else {
    for (var i = 0; i < 16; i++) { bytes.push(Math.floor(Math.random() * 256)); }
  }
  bytes[6] = bytes[6] & 0x0f | 0x40;
  bytes[8] = bytes[8] & 0x3f | 0x80;
  return bytes.map(function (byte, i) {
    return (i === 4 || i === 6 || i === 8 || i === 10 ? '-' : '') + (byte + 256).toString(16).slice(1);
  }).join('');
}
