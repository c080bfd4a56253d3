/** The township's villages and groups. Knows nothing but base and store. */
package cn.shegong.place;
