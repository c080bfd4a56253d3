/** 变动: what befell people and households, what is due, what was known on a past day. */
package cn.shegong.life.ui;
