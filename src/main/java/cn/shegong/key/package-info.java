/** Who can open the station: the data key, wrapped once under each password and under the printed recovery code. */
package cn.shegong.key;
