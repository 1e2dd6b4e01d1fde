// ---- shows a page, a document or a video and reports what was seen of it -----------------------------
// It never says passed: nothing was tested. What completed rests on is said to the learner and to the LMS.

var WORDS = {
  en: {
    watched: 'This is completed once you have watched {0} % of it. Skipped parts do not count.',
    page: 'This is completed once you have seen the page to its end, no faster than one can read.',
    site: 'This is completed once you have seen {0} % of its {1} pages to their end, no faster than one can read.',
    declared: 'Nobody can see whether a document was read: this is completed when you say so.',
    share: '{0} % so far', pages: '{0} of {1} pages so far', done: 'Completed.',
    noLms: 'There is no LMS around this page: nothing is kept.'
  },
  nl: {
    watched: 'Dit is afgerond als je er {0} % van hebt bekeken. Wat je overslaat telt niet mee.',
    page: 'Dit is afgerond als je de pagina tot het eind hebt gezien, niet sneller dan je kunt lezen.',
    site: 'Dit is afgerond als je {0} % van de {1} pagina\u2019s tot het eind hebt gezien, niet sneller dan je kunt lezen.',
    declared: 'Niemand kan zien of een document gelezen is: dit is afgerond als jij dat zegt.',
    share: '{0} % tot nu toe', pages: '{0} van de {1} pagina\u2019s tot nu toe', done: 'Afgerond.',
    noLms: 'Er is geen leeromgeving om deze pagina: er wordt niets bewaard.'
  },
  de: {
    watched: 'Dies ist abgeschlossen, wenn Sie {0} % davon angesehen haben. \u00dcbersprungenes z\u00e4hlt nicht.',
    page: 'Dies ist abgeschlossen, wenn Sie die Seite bis zum Ende gesehen haben, nicht schneller, als man lesen kann.',
    site: 'Dies ist abgeschlossen, wenn Sie {0} % der {1} Seiten bis zum Ende gesehen haben, nicht schneller, als man lesen kann.',
    declared: 'Niemand kann sehen, ob ein Dokument gelesen wurde: Dies ist abgeschlossen, wenn Sie es sagen.',
    share: 'bisher {0} %', pages: 'bisher {0} von {1} Seiten', done: 'Abgeschlossen.',
    noLms: 'Um diese Seite ist keine Lernumgebung: Es wird nichts gespeichert.'
  }
};
var words = WORDS[course.language.slice(0, 2).toLowerCase()] || WORDS.en;
var part = course.parts.filter(function (one, i) {
  return new RegExp('[?&]part=' + i + '(&|$)').test(location.search);
})[0] || course.parts[0];
var report = reporter();
var stage = document.getElementById('stage');
var complete = false;
var state = {};

function parsed(text) {
  try { return JSON.parse(text) || {}; } catch (notJson) { return {}; }
}

function worded(text, one, two) {
  return text.replace('{0}', one).replace('{1}', two);
}

function show(id, text) {
  document.getElementById(id).textContent = text;
  document.getElementById(id).hidden = text === '';
}

function finished(evidence) {
  if (complete) { return; }
  complete = true;
  report.keep(state);
  report.complete(evidence);
  show('progress', words.done);
}

function percent(share) { return Math.floor(share * 100); }

function inSight() { return document.visibilityState !== 'hidden'; }

// ---- video and sound: which seconds were really played

function media(kind) {
  var player = document.createElement(kind);
  var played = secondsOf(state.played);
  var last = null;
  player.controls = true;
  player.src = course.root + part.href;
  show('evidence', worded(words.watched, percent(course.enough)));
  player.addEventListener('timeupdate', function () {
    var now = player.currentTime;
    // A jump is longer than playing could have gone since the last time.
    if (last !== null && now > last && now - last < 1.5 * Math.max(1, player.playbackRate)) {
      for (var second = Math.floor(last); second <= Math.floor(now); second++) { played[second] = true; }
    }
    last = player.seeking ? null : now;
    look();
  });
  player.addEventListener('seeking', function () { last = null; });
  player.addEventListener('ended', look);

  function look() {
    if (!player.duration || !isFinite(player.duration)) { return; }
    var whole = Math.ceil(player.duration);
    var watched = Object.keys(played).filter(function (second) { return Number(second) < whole; }).length;
    var share = Math.min(1, watched / whole);
    state.played = ranges(played);
    state.at = Math.floor(player.currentTime);
    report.keep(state);
    if (share >= course.enough) {
      finished({ kind: 'watched', share: Math.round(share * 100) / 100, seconds: watched });
    } else if (!complete) {
      show('progress', worded(words.share, percent(share)));
    }
  }

  player.addEventListener('loadedmetadata', function () {
    if (state.at > 0 && state.at < player.duration - 1 && !complete) { player.currentTime = state.at; }
  });
  stage.appendChild(player);
}

// "0-12,15" as a set of seconds, and back.
function secondsOf(text) {
  var set = {};
  String(text || '').split(',').forEach(function (range) {
    var ends = /^(\d+)(?:-(\d+))?$/.exec(range);
    if (ends) {
      for (var second = Number(ends[1]); second <= Number(ends[2] || ends[1]) && second < 360000; second++) { set[second] = true; }
    }
  });
  return set;
}

function ranges(set) {
  var sorted = Object.keys(set).map(Number).sort(function (a, b) { return a - b; });
  var text = [];
  for (var i = 0; i < sorted.length; i++) {
    var from = sorted[i];
    while (sorted[i + 1] === sorted[i] + 1) { i++; }
    text.push(from === sorted[i] ? from : from + '-' + sorted[i]);
  }
  return text.join(',');
}

// ---- pages: how far down each was seen, and for how long

var WORDS_A_SECOND = 10; // 600 a minute; nobody reads faster than that and takes it in

function pages() {
  var frame = framed();
  var all = part.pages;
  state.read = state.read || [];
  var seen = {};
  show('evidence', all.length > 1 ? worded(words.site, percent(course.enough), all.length) : words.page);
  frame.src = course.root + part.href;
  setInterval(function () {
    if (!inSight()) { return; }
    try { look(); } catch (otherOrigin) { /* a page elsewhere is none of ours */ }
  }, 500);

  function look() {
    var inner = frame.contentDocument;
    var body = inner && inner.body;
    var page = body && inner.readyState === 'complete' ? nameOf(frame.contentWindow.location) : null;
    if (all.indexOf(page) < 0) { return; }
    var one = seen[page] = seen[page] || { far: 0, halves: 0 };
    var root = inner.scrollingElement || inner.documentElement;
    one.far = Math.max(one.far, (root.scrollTop + frame.contentWindow.innerHeight) / Math.max(1, root.scrollHeight));
    one.halves++;
    var text = (body.innerText || '').split(/\s+/).length;
    if (one.far >= 0.98 && one.halves / 2 >= text / WORDS_A_SECOND && state.read.indexOf(all.indexOf(page)) < 0) {
      state.read.push(all.indexOf(page));
      report.keep(state);
    }
    judge();
  }

  function judge() {
    var share = state.read.length / all.length;
    if (share >= course.enough) {
      finished({ kind: 'read', share: Math.round(share * 100) / 100, pages: state.read.length });
    } else if (!complete && all.length > 1) {
      show('progress', worded(words.pages, state.read.length, all.length));
    }
  }
}

// Null where it is none of our pages; an address that is not well encoded is none.
function nameOf(place) {
  var root = location.href.replace(/[?#].*$/, '').replace(/[^\/]*\/[^\/]*$/, '');
  var path = place.href.replace(/[?#].*$/, '');
  try { return path.indexOf(root) === 0 ? decodeURIComponent(path.slice(root.length)) : null; } catch (odd) { return null; }
}

// ---- documents: browsers show them in a way nobody can look into

function paper() {
  var began = Date.now();
  var done = document.getElementById('done');
  show('evidence', words.declared);
  framed().src = course.root + part.href;
  done.hidden = complete;
  done.addEventListener('click', function () {
    done.hidden = true;
    finished({ kind: 'declared', seconds: Math.round((Date.now() - began) / 1000) });
  });
}

function framed() {
  var frame = document.createElement('iframe');
  frame.title = part.title;
  frame.allow = 'fullscreen; autoplay';
  stage.appendChild(frame);
  return frame;
}

// ---- start and end

function open() {
  if (part.kind === 'video' || part.kind === 'audio') { media(part.kind); } else if (part.kind === 'page') { pages(); } else { paper(); }
}

document.title = part.title;
show('title', part.title);
report.start(function (kept, before) {
  state = kept;
  complete = before;
  if (before) { show('progress', words.done); }
  open();
}, function (why) {
  show('trouble', words[why] || why);
  report = { keep: function () {}, complete: function () {}, end: function () {} };
  open();
});

window.addEventListener('pagehide', function () {
  report.keep(state);
  report.end();
});
