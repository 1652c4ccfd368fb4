// Keys and selecting words. Everything here can be done without this script, more slowly.
(function () {
  'use strict';
  var me = document.currentScript;
  var on = !!me && me.getAttribute('data-keys') === 'on';
  var keys = document.getElementById('keys');
  var open = document.getElementById('keys-open');
  var cut = document.getElementById('cut-selected');
  var field = document.getElementById('cut_words');
  var written = document.getElementById('written');
  var words = written && written.parentNode.querySelector('.words');

  if (keys && keys.showModal && open) {
    open.hidden = false;
    open.addEventListener('click', function () { keys.showModal(); });
  }

  // What is selected in the words as written, without the names of findings between them.
  function selected() {
    var selection = window.getSelection();
    if (!words || !selection || !selection.rangeCount || selection.isCollapsed) return '';
    var range = selection.getRangeAt(0);
    if (!words.contains(range.commonAncestorContainer)) return '';
    var part = range.cloneContents();
    var names = part.querySelectorAll('.find-name');
    for (var i = 0; i < names.length; i++) names[i].parentNode.removeChild(names[i]);
    return part.textContent.trim();
  }

  function cutSelected() {
    var phrase = selected();
    if (!phrase || !field) return;
    // Each line is a phrase, so a line break in the selection makes two.
    field.value = (field.value ? field.value.replace(/\n*$/, '\n') : '') + phrase + '\n';
    field.focus();
  }

  if (cut) {
    document.addEventListener('selectionchange', function () { cut.hidden = !selected(); });
    // A press would take the selection away before the click is seen.
    cut.addEventListener('mousedown', function (event) { event.preventDefault(); });
    cut.addEventListener('click', cutSelected);
  }

  if (!on) return;
  document.addEventListener('keydown', function (event) {
    if (event.ctrlKey || event.altKey || event.metaKey || event.repeat) return;
    if (keys && keys.open) return;
    var at = event.target;
    if (/^(INPUT|TEXTAREA|SELECT)$/.test(at.tagName) && at.type !== 'checkbox') return;
    if (event.key === '?' && open && !open.hidden) {
      event.preventDefault();
      return open.click();
    }
    if (event.key === 'c' && selected()) {
      event.preventDefault();
      return cutSelected();
    }
    if (!/^[a-z]$/.test(event.key)) return;
    var way = document.querySelector('[data-key="' + event.key + '"]');
    if (!way) return;
    event.preventDefault();
    // Withholding needs a reason first.
    var reason = document.getElementById('reason');
    if (event.key === 'w' && reason && !reason.value) return reason.focus();
    way.click();
  });
})();
