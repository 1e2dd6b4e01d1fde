// Brings packages in piece by piece, says how far they are, and waits for those that are being read.
(function () {
  'use strict';

  var PIECE = 4 << 20;
  var drop = document.getElementById('drop');

  // ---- bringing packages in ---------------------------------------------------------------------

  function headers() {
    return { 'X-Koers-Form': drop.dataset.csrf, 'Content-Type': 'application/octet-stream' };
  }

  function say(text) {
    document.getElementById('said').textContent = text;
  }

  function Bringing(file) {
    this.file = file;
    this.cancelled = false;
    this.patience = 1000;
    this.line = document.createElement('li');
    this.name = document.createElement('bdi');
    this.name.textContent = file.name;
    this.bar = document.createElement('progress');
    this.bar.max = Math.max(1, file.size);
    this.bar.value = 0;
    this.bar.setAttribute('aria-label', file.name);
    this.words = document.createElement('span');
    this.words.textContent = drop.dataset.waiting;
    this.stop = document.createElement('button');
    this.stop.type = 'button';
    this.stop.className = 'quiet';
    this.stop.textContent = drop.dataset.cancel;
    this.stop.setAttribute('aria-label', drop.dataset.cancel + ': ' + file.name);
    this.stop.addEventListener('click', this.cancel.bind(this));
    this.line.append(this.name, this.bar, this.words, this.stop);
    document.getElementById('progress').append(this.line);
  }

  Bringing.prototype.cancel = function () {
    this.cancelled = true;
    if (this.flight) { this.flight.abort(); }
    if (this.upload) {
      fetch('/staff/library/uploads/' + this.upload, { method: 'DELETE', headers: headers() });
    }
    this.end(drop.dataset.cancelled);
  };

  Bringing.prototype.end = function (words) {
    this.words.textContent = words;
    this.stop.hidden = true;
    say(this.file.name + ': ' + words);
  };

  Bringing.prototype.show = function (received) {
    this.bar.value = received;
    this.words.textContent = drop.dataset.sending + ' ' + Math.floor(100 * received / Math.max(1, this.file.size)) + ' %';
  };

  function answer(response) {
    return response.text().then(function (text) {
      var json = {};
      try { json = JSON.parse(text); } catch (notJson) { json = {}; }
      return { status: response.status, json: json };
    });
  }

  Bringing.prototype.begin = function () {
    var self = this;
    var query = '?file=' + encodeURIComponent(this.file.name) + '&bytes=' + this.file.size;
    return fetch('/staff/library/uploads' + query, { method: 'POST', headers: headers() }).then(answer).then(function (got) {
      if (got.status !== 201) { throw new Refused(got.json.problem); }
      self.upload = got.json.upload;
      return got.json.received;
    });
  };

  function Refused(problem) {
    this.words = problem || drop.dataset.failed;
  }

  // The server says from where to go on; a broken connection is tried again, ever more rarely.
  Bringing.prototype.send = function (from) {
    var self = this;
    if (this.cancelled) { return Promise.resolve(null); }
    this.show(from);
    if (from >= this.file.size) { return this.finish(); }
    this.flight = new AbortController();
    return fetch('/staff/library/uploads/' + this.upload + '?from=' + from, {
      method: 'PUT', headers: headers(), body: this.file.slice(from, from + PIECE), signal: this.flight.signal
    }).then(answer).then(function (got) {
      if (got.status === 200 || got.status === 409) {
        self.patience = 1000;
        return self.send(got.json.received);
      }
      if (got.status === 404 || got.status === 413) { throw new Refused(got.json.problem); }
      throw new Error('again');
    }).catch(function (broken) {
      if (self.cancelled) { return null; }
      if (broken instanceof Refused) { throw broken; }
      self.words.textContent = drop.dataset.offline;
      return new Promise(function (then) { setTimeout(then, self.patience); }).then(function () {
        self.patience = Math.min(self.patience * 2, 30000);
        return self.begin();
      }).then(function (received) { return self.send(received); }, function (still) {
        if (still instanceof Refused) { throw still; }
        return self.send(from);
      });
    });
  };

  Bringing.prototype.finish = function () {
    var self = this;
    return fetch('/staff/library/uploads/' + this.upload + '/finish', { method: 'POST', headers: headers() }).then(answer).then(function (got) {
      if (got.status !== 200) { throw new Refused(got.json.problem); }
      self.end(got.json.known ? drop.dataset.known : drop.dataset.done);
      self.line.dataset.brought = got.json.item;
      if (got.json.known) { self.line.dataset.known = 'known'; }
      var link = document.createElement('a');
      link.href = '/staff/library/packages/' + got.json.item;
      link.textContent = self.file.name;
      self.name.replaceChildren(link);
      return got.json.item;
    });
  };

  // One queue: files chosen later wait their turn, and nobody leaves the page meanwhile.
  var queue = Promise.resolve();
  var sending = 0;

  function bring(files) {
    Array.prototype.forEach.call(files, function (file) {
      var one = new Bringing(file);
      sending++;
      queue = queue.then(function () {
        if (one.cancelled) { return null; }
        return one.begin().then(function (received) { return one.send(received); }).catch(function (broken) {
          if (one.cancelled) { return; }
          one.line.className = 'problem';
          one.end(broken instanceof Refused ? broken.words : drop.dataset.failed);
        });
      }).then(function () {
        sending--;
        return one.line.dataset.brought ? renew() : null;
      }).then(watch, watch);
    });
  }

  if (drop) {
    var input = document.getElementById('files');
    input.addEventListener('change', function () { bring(input.files); input.value = ''; });
    drop.addEventListener('dragover', function (event) { event.preventDefault(); drop.classList.add('over'); });
    drop.addEventListener('dragleave', function () { drop.classList.remove('over'); });
    drop.addEventListener('drop', function (event) {
      event.preventDefault();
      drop.classList.remove('over');
      if (event.dataTransfer.files.length) { bring(event.dataTransfer.files); }
    });
    window.addEventListener('beforeunload', function (event) { if (sending) { event.preventDefault(); } });
  }

  // ---- ticking packages -------------------------------------------------------------------------

  function every() {
    return document.getElementById('every');
  }

  function boxes() {
    return Array.prototype.slice.call(document.querySelectorAll('input[name=item]'));
  }

  function count() {
    if (!every()) { return; }
    var ticked = document.getElementById('ticked');
    var number = boxes().filter(function (box) { return box.checked; }).length;
    if (!ticked.dataset.none) { ticked.dataset.none = ticked.textContent; }
    ticked.textContent = number === 0 ? ticked.dataset.none : ticked.dataset.some.replace('%n', number);
    if (number > 0) { document.getElementById('bulk').open = true; }
    every().hidden = false;
    every().checked = number > 0 && number === boxes().length;
    every().indeterminate = number > 0 && number < boxes().length;
  }

  document.addEventListener('change', function (event) {
    if (event.target === every()) {
      boxes().forEach(function (box) { box.checked = every().checked; });
    }
    if (event.target === every() || event.target.name === 'item') { count(); }
  });
  count();

  // ---- values to choose from: those of the dimension that is chosen --------------------------------

  function offer() {
    var list = document.getElementById('values');
    var dimension = document.getElementById('dimension');
    if (!list || !dimension) { return; }
    if (!list.all) { list.all = Array.prototype.slice.call(list.children); }
    list.replaceChildren.apply(list, list.all.filter(function (option) {
      return option.dataset.dimension === dimension.value;
    }));
  }

  document.addEventListener('change', function (event) {
    if (event.target.id === 'dimension') { offer(); }
  });
  offer();

  // ---- what was refused is read first -----------------------------------------------------------

  var wrong = document.getElementById('wrong');
  if (wrong) { wrong.focus(); }

  // ---- waiting for packages that are being read -------------------------------------------------

  function pending(state) {
    return state === 'WAITING' || state === 'READING';
  }

  function rows() {
    return Array.prototype.slice.call(document.querySelectorAll('[data-item]'));
  }

  function brought() {
    return Array.prototype.slice.call(document.querySelectorAll('#progress li[data-brought]:not([data-known])'));
  }

  // The rows are put in anew; what is ticked, chosen or being typed stays.
  function renew() {
    return fetch(location.href).then(function (response) { return response.text(); }).then(function (html) {
      var fresh = new DOMParser().parseFromString(html, 'text/html');
      var now = fresh.getElementById('list');
      var list = document.getElementById('list');
      if (!now || !list) { return; }
      var ticked = boxes().filter(function (box) { return box.checked; }).map(function (box) { return box.value; });
      var at = document.activeElement && document.activeElement.name === 'item' ? document.activeElement.value : null;
      if (list.querySelector('table') && now.querySelector('table')) {
        list.querySelector('caption').replaceWith(now.querySelector('caption'));
        list.querySelector('tbody').replaceWith(now.querySelector('tbody'));
      } else {
        list.replaceWith(now);
        offer();
      }
      boxes().forEach(function (box) {
        box.checked = ticked.indexOf(box.value) >= 0;
        if (box.value === at) { box.focus(); }
      });
      count();
    });
  }

  function sayRead(states) {
    brought().forEach(function (line) {
      var state = states[line.dataset.brought];
      if (pending(state) || !state) { return; }
      line.dataset.known = state;
      line.querySelector('span').textContent = state === 'REFUSED' ? drop.dataset.refused : drop.dataset.read;
    });
  }

  function look() {
    watching = null;
    fetch('/staff/library/states').then(function (response) { return response.json(); }).then(function (states) {
      if (drop) { sayRead(states); }
      var changed = rows().some(function (row) {
        return pending(row.dataset.state) && states[row.dataset.item] !== row.dataset.state;
      });
      if (!changed) { return null; }
      if (!drop) { location.reload(); return null; }
      return renew();
    }).catch(function () {
      return null; // away or signed out: the rows stay as they are, and are looked at again
    }).then(watch);
  }

  var watching = null;

  function watch() {
    var wait = rows().some(function (row) { return pending(row.dataset.state); }) || brought().length > 0;
    if (wait && !watching) { watching = setTimeout(look, 1000); }
  }

  watch();
}());
