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
      var link = document.createElement('a');
      link.href = '/staff/library/packages/' + got.json.item;
      link.textContent = self.file.name;
      self.name.replaceChildren(link);
      return got.json.item;
    });
  };

  var bringing = false;

  function bring(files) {
    var all = Array.prototype.map.call(files, function (file) { return new Bringing(file); });
    var failed = false;
    bringing = true;
    all.reduce(function (before, one) {
      return before.then(function () {
        if (one.cancelled) { return null; }
        return one.begin().then(function (received) { return one.send(received); }).catch(function (broken) {
          failed = true;
          one.line.className = 'problem';
          one.end(broken instanceof Refused ? broken.words : drop.dataset.failed);
        });
      });
    }, Promise.resolve()).then(function () {
      bringing = false;
      if (!failed) { location.assign('/staff/library?done=brought'); }
    });
  }

  if (drop) {
    var input = document.getElementById('files');
    input.addEventListener('change', function () { if (input.files.length) { bring(input.files); } });
    drop.addEventListener('dragover', function (event) { event.preventDefault(); drop.classList.add('over'); });
    drop.addEventListener('dragleave', function () { drop.classList.remove('over'); });
    drop.addEventListener('drop', function (event) {
      event.preventDefault();
      drop.classList.remove('over');
      if (event.dataTransfer.files.length) { bring(event.dataTransfer.files); }
    });
    window.addEventListener('beforeunload', function (event) { if (bringing) { event.preventDefault(); } });
  }

  // ---- ticking packages -------------------------------------------------------------------------

  function every() {
    return document.getElementById('every');
  }

  function boxes() {
    return Array.prototype.slice.call(document.querySelectorAll('input[name=item]'));
  }

  function count() {
    var ticked = document.getElementById('ticked');
    var number = boxes().filter(function (box) { return box.checked; }).length;
    if (!ticked.dataset.none) { ticked.dataset.none = ticked.textContent; }
    ticked.textContent = number === 0 ? ticked.dataset.none : ticked.dataset.some.replace('%n', number);
    every().hidden = false;
    every().checked = number > 0 && number === boxes().length;
    every().indeterminate = number > 0 && number < boxes().length;
  }

  if (every()) {
    document.getElementById('packages').addEventListener('change', function (event) {
      if (event.target === every()) {
        boxes().forEach(function (box) { box.checked = every().checked; });
      }
      count();
    });
    count();
  }

  // ---- waiting for packages that are being read -------------------------------------------------

  function pending() {
    return Array.prototype.slice.call(document.querySelectorAll('[data-item]')).filter(function (row) {
      return row.dataset.state === 'WAITING' || row.dataset.state === 'READING';
    });
  }

  function changed(states) {
    return pending().some(function (row) { return states[row.dataset.item] !== row.dataset.state; });
  }

  // Only what has changed is put in anew: what is ticked, chosen or being sent stays.
  function renew() {
    return fetch(location.href).then(function (response) { return response.text(); }).then(function (html) {
      var fresh = new DOMParser().parseFromString(html, 'text/html');
      pending().forEach(function (row) {
        var now = fresh.querySelector('[data-item="' + row.dataset.item + '"]');
        if (!now || now.dataset.state === row.dataset.state) { return; }
        var box = row.querySelector('input[name=item]');
        if (box) { now.querySelector('input[name=item]').checked = box.checked; }
        row.replaceWith(now);
      });
    });
  }

  function look() {
    fetch('/staff/library/states').then(function (response) { return response.json(); }).then(function (states) {
      if (!changed(states)) { return null; }
      if (!drop) { location.reload(); }
      return renew();
    }).catch(function () { return null; }).then(function () {
      if (pending().length) { setTimeout(look, 1500); }
    });
  }

  if (pending().length) { setTimeout(look, 1000); }
}());
