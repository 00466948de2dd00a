import FeatureKit

package let people = Feature("People", endpoints: [])
