/** The township's villages and communities and their groups. Knows nothing but base and store. */
package cn.shegong.place;
