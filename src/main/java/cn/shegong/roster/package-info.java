/** Who is on which roster of the township, since when and until when. Knows residents and places. */
package cn.shegong.roster;
