package cn.shegong.backup.ui;

import cn.shegong.backup.Signal.Level;

/**
 * One thing and how it stands.
 *
 * @param label its name; empty when it goes on with the one above
 * @param text a sentence
 * @param word the same in a word
 */
record StateLine(String label, String text, String word, Level level) {}
