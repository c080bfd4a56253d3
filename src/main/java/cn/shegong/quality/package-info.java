/** What is missing or contradictory in the station's records, and how complete each file is. Knows rosters, facts, visits. */
package cn.shegong.quality;
