/** The pages about rosters. */
package cn.shegong.roster.ui;
