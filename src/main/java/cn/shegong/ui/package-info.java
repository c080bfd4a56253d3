/** What every page is made of: work off the window's thread, dialogs, forms, columns, fields, the theme. */
package cn.shegong.ui;
