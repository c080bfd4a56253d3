/** Where people live: the township's villages and communities and their groups. */
package cn.shegong.place;
