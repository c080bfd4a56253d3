/** 花名册: the rosters by category, who is on them, and putting people on and off. */
package cn.shegong.roster.ui;
