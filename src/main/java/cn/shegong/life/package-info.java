/** What befalls people and households, what falls due with age and time, and what was known on a day of the past. */
package cn.shegong.life;
