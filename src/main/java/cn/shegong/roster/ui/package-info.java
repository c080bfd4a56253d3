/** 花名册 and 名单种类: the rosters by category, who is on them, and which rosters there are. */
package cn.shegong.roster.ui;
