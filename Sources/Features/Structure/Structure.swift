import FeatureKit

package let structure = Feature("Structure", endpoints: [])
